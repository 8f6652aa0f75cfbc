package city.wufei.platform.spreadsheet.intake;

import city.wufei.kernel.ErrorCode;
import java.util.List;
import java.util.Objects;

/**
 * Something wrong with a cell.
 *
 * @param column key of the column, empty when it is the whole row
 * @param code of an {@link ErrorCode}; its words are {@code error.CODE}
 */
record CellProblem(String column, String code, List<String> arguments) {
    CellProblem {
        arguments = List.copyOf(arguments);
    }

    static CellProblem of(String column, ErrorCode code, List<?> arguments) {
        return new CellProblem(
                column, code.name(), arguments.stream().map(Objects::toString).toList());
    }
}
