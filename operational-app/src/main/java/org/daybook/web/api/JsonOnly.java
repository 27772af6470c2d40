package org.daybook.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API reads and writes JSON, whatever else the libraries on the class path could do. */
@Configuration(proxyBeanMethods = false)
class JsonOnly implements WebMvcConfigurer, HandlerInterceptor {
    private static final List<String> OTHERS = List.of("xml", "yaml", "cbor", "smile");

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(list -> list.removeIf(JsonOnly::isOfAnotherKind));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    /** Whoever cannot read the answer is told before anything is done. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        List<MediaType> accepted =
                new HeaderContentNegotiationStrategy().resolveMediaTypes(new ServletWebRequest(request));
        if (accepted.stream().noneMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON))) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
        return true;
    }

    private static boolean isOfAnotherKind(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .map(MediaType::getSubtype)
                .anyMatch(subtype -> OTHERS.stream().anyMatch(subtype::contains));
    }
}
