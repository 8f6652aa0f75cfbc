package city.wufei.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cell while it is being read. */
final class RawCell {
    /** What a cell holds. */
    sealed interface Piece permits Line, RawTable {
        void pour(Blocks blocks);

        Stream<String> lines();
    }

    record Line(String text) implements Piece {
        @Override
        public void pour(Blocks blocks) {
            blocks.paragraph(text);
        }

        @Override
        public Stream<String> lines() {
            return Stream.of(text);
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private int columns = 1;
    private int rows = 1;
    private boolean continued;

    void add(Piece piece) {
        pieces.add(piece);
    }

    /** Reaches over several columns, and over rows below that leave these columns out. */
    void span(int overColumns, int overRows) {
        columns = overColumns;
        rows = overRows;
    }

    void widen(int by) {
        columns += by;
    }

    /** Whether it is the lower part of the cell above it. */
    void continueAbove(boolean goesOn) {
        continued = goesOn;
    }

    List<Piece> pieces() {
        return pieces;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    boolean continued() {
        return continued;
    }

    String text() {
        return pieces.stream().flatMap(Piece::lines).collect(Collectors.joining("\n"));
    }

    boolean hasOwnText() {
        return pieces.stream()
                .anyMatch(piece -> piece instanceof Line line && !line.text().isBlank());
    }
}
