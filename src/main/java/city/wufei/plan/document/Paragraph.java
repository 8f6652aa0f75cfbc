package city.wufei.plan.document;

import city.wufei.plan.Place;

/**
 * A paragraph that is not blank.
 *
 * @param number counted from 1 over all paragraphs outside tables
 * @param text stripped, inner line breaks turned into spaces
 */
public record Paragraph(int number, String text) implements Block {
    public Place place() {
        return Place.paragraph(number);
    }
}
