package org.daybook.web;

import org.daybook.users.Users;
import org.daybook.users.keys.Programs;
import org.daybook.web.api.ApiKeyFilter;
import org.daybook.web.page.UserLocale;
import org.daybook.web.server.Turns;
import org.daybook.web.signin.CodeFilter;
import org.daybook.web.signin.ExpiredForms;
import org.daybook.web.signin.Sessions;
import org.daybook.web.signin.SignInFailures;
import org.daybook.web.signin.SignInProvider;
import org.daybook.web.strangers.FormTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** One chain in front of every page: nobody passes who is not signed in, but to sign in. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'; object-src 'none'";

    /** Who holds one may use it; mail programs send a POST and have no page of ours before (RFC 8058). */
    private static final String[] LINKS_OF_MAILS = {"/unsubscribe/*", "/unsubscribe/*/restoration"};

    /**
     * No text of the database holds a zero character, so no field may. What is encoded in a path belongs to a name, which
     * may hold anything else: no path is decoded before it is split (ADR 78).
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowBackSlash(true);
        firewall.setAllowSemicolon(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowUrlEncodedCarriageReturn(true);
        firewall.setAllowUrlEncodedLineFeed(true);
        firewall.setAllowUrlEncodedLineSeparator(true);
        firewall.setAllowUrlEncodedParagraphSeparator(true);
        return firewall;
    }

    /** The same for both chains: whoever has no turn left on pages has none over the API. No bean, which would filter all. */
    private final Turns turns = new Turns();

    /** Programs have a key with each request, and neither session nor cookie. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Programs programs, Sentences sentences) {
        return http.securityMatcher("/api/**")
                .addFilterBefore(new ApiKeyFilter(programs, sentences), AnonymousAuthenticationFilter.class)
                .addFilterAfter(turns, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, SignInProvider provider, Sessions sessions, Users users) {
        ExpiredForms expired = new ExpiredForms(sessions, users);
        FormTokens tokens = new FormTokens();
        return http.authenticationProvider(provider)
                .addFilterBefore(turns, CsrfFilter.class)
                .addFilterAfter(new CodeFilter(provider, expired, tokens), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/sign-in/code",
                                "/setup",
                                "/language",
                                "/assets/**",
                                "/webjars/**",
                                "/favicon.ico",
                                "/error")
                        .permitAll()
                        .requestMatchers(LINKS_OF_MAILS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .successHandler(expired)
                        .failureHandler(new SignInFailures()))
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in")
                        .deleteCookies("daybook-session", UserLocale.COOKIE))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(expired).accessDeniedHandler(expired))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(LINKS_OF_MAILS))
                .requestCache(RequestCacheConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}
