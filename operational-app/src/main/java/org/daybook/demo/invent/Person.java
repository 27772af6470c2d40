package org.daybook.demo.invent;

/** Mail goes to reserved domains; in Shanghai (021) no number begins with 0, so nobody's telephone rings. */
public record Person(String name, String email, String phone, String country, String region, String city) {

    public static final Person NOBODY = new Person("", "", "", "", "", "");
}
