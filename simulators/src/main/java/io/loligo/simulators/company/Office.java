package io.loligo.simulators.company;

import java.util.List;

/** A place where people work. */
record Office(String city, String country, String timeZone, String language, String phonePrefix) {
    static final List<Office> ALL = List.of(
            new Office("Kraków", "Poland", "Europe/Warsaw", "PL", "+48 12"),
            new Office("Gdańsk", "Poland", "Europe/Warsaw", "PL", "+48 58"),
            new Office("Łódź", "Poland", "Europe/Warsaw", "PL", "+48 42"),
            new Office("Warszawa", "Poland", "Europe/Warsaw", "PL", "+48 22"),
            new Office("Berlin", "Germany", "Europe/Berlin", "DE", "+49 30"),
            new Office("Dublin", "Ireland", "Europe/Dublin", "EN", "+353 1"),
            new Office("Hà Nội", "Việt Nam", "Asia/Ho_Chi_Minh", "EN", "+84 24"),
            new Office("İstanbul", "Türkiye", "Europe/Istanbul", "EN", "+90 212"),
            new Office("San José", "Costa Rica", "America/Costa_Rica", "EN", "+506"));
}
