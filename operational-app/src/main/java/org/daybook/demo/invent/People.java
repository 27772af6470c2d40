package org.daybook.demo.invent;

import java.util.List;
import java.util.Locale;

/** Invents persons from word lists. */
public final class People {

    private static final String[] MAIL_HOSTS = {"example.com", "example.net", "example.org"};

    private final WordList surnames = WordList.read("surnames.csv");
    private final WordList givenNames = WordList.read("given_names.csv");
    private final WordList visitors = WordList.read("visitors.csv");
    private final WordList towns = WordList.read("towns.csv");
    private final double[] townWeights;
    private final Dice dice;

    public People(Dice dice) {
        this.dice = dice;
        this.townWeights = Dice.summed(towns.rows().stream()
                .mapToDouble(row -> Double.parseDouble(towns.cell(row, "weight")))
                .toArray());
    }

    /** The person behind a customer number; the number keeps mail and telephone unique. */
    public Person person(int number) {
        List<String> town = towns.rows().get(dice.pick(townWeights));
        String country = towns.cell(town, "country");
        boolean isLocal = country.equals("China");
        List<String> surname = any(surnames);
        List<String> given = any(givenNames);
        String visitor = any(visitors).get(0);
        String name = isLocal ? surname.get(0) + given.get(0) : visitor;
        String mailbox = isLocal ? given.get(1) + "." + surname.get(1) : visitor.toLowerCase(Locale.ROOT);
        return new Person(
                name,
                dice.hits(.92) ? mailbox.replace(' ', '.') + number + "@" + MAIL_HOSTS[number % 3] : "",
                dice.hits(.88) ? "+86 21 0000 %04d".formatted(number) : "",
                country,
                towns.cell(town, "region"),
                towns.cell(town, "city"));
    }

    private List<String> any(WordList list) {
        return list.rows().get(dice.below(list.rows().size()));
    }
}
