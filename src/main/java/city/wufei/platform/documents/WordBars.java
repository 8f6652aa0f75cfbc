package city.wufei.platform.documents;

import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A chart of Word itself, with its numbers in it: whoever has the file can look them up and draw it anew. */
final class WordBars {
    private static final int WIDTH = 430;
    private static final int TITLE = 60;
    private static final double TITLE_SIZE = 12;
    private static final int EACH = 26;
    private static final byte[] COLOUR = {0x0e, 0x6a, 0x5a};

    private WordBars() {}

    static void draw(OfficialDocument.Block.Bars bars, XWPFDocument word) throws IOException {
        XWPFParagraph place = word.createParagraph();
        place.setAlignment(ParagraphAlignment.CENTER);
        int count = bars.labels().size();
        try {
            XWPFChart chart =
                    word.createChart(place.createRun(), Units.toEMU(WIDTH), Units.toEMU(TITLE + EACH * count));
            chart.setTitleText(bars.title());
            chart.setTitleOverlay(false);
            chart.getTitle().getBody().getParagraph(0).getTextRuns().forEach(run -> run.setFontSize(TITLE_SIZE));
            plot(bars, chart, count);
        } catch (InvalidFormatException problem) {
            throw new IOException(problem);
        }
    }

    private static void plot(OfficialDocument.Block.Bars bars, XWPFChart chart, int count) {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.MAX);
        values.setMinimum(0);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(BarDirection.BAR);
        data.setVaryColors(false);
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromArray(
                        bars.labels().toArray(String[]::new),
                        chart.formatRange(new CellRangeAddress(1, count, 0, 0)),
                        0),
                XDDFDataSourcesFactory.fromArray(
                        bars.values().toArray(Integer[]::new),
                        chart.formatRange(new CellRangeAddress(1, count, 1, 1)),
                        1));
        series.setTitle(bars.title(), chart.setSheetTitle(bars.title(), 1));
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(COLOUR)));
        chart.plot(data);
    }
}
