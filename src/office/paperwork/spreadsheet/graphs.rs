//! The charts of the workbook, each beside the table it is drawn from; told apart without colours.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartErrorBars, ChartErrorBarsType, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartMarker,
    ChartMarkerType, ChartPatternFill, ChartPatternFillType, ChartSolidFill, ChartType, Color, Workbook, Worksheet, XlsxError,
};

use super::Value;
use super::sheet::{Block, Column, Page, clipped};
use crate::Recap;
use domain::readings::stats::charts::{Charts, Stage, StepDays};
use words::charts::{self, DotRow};

/// The sheet.
const SHEET: &str = "Grafik";
/// Rows a chart takes beside its table.
const ROWS: u32 = 17;
/// Column at which charts begin.
const BESIDE: u16 = 8;
/// Size of a chart in pixels.
const SIZE: (u32, u32) = (600, 330);

/// Width of the first column of a table, and of the others.
const WIDE: f64 = 32.0;
const NARROW: f64 = 11.0;

const GREYS: [u32; 3] = [0x40_4040, 0xFF_FFFF, 0xA6_A6A6];

/// All charts with their tables.
pub(super) fn graphs(book: &mut Workbook, page: &Page, recap: &Recap) -> Result<(), XlsxError> {
    let drawn = &recap.drawn;
    let sheet = book.add_worksheet();
    page.set_up(sheet, SHEET)?;
    sheet.set_column_width(0, WIDE)?.set_column_range_width(1, BESIDE - 2, NARROW)?.set_column_width(BESIDE - 1, 2)?;
    let mut at = 0;
    let mut ends = Vec::new();
    let mut part = |sheet: &mut Worksheet, title: &str, fill: &mut dyn FnMut(&mut Worksheet, u32) -> Result<u32, XlsxError>| {
        sheet.write_string_with_format(at, 0, title, &page.title)?;
        let end = fill(sheet, at + 1)?;
        at = end.max(at + 1 + ROWS) + 1;
        ends.push(at);
        Ok::<(), XlsxError>(())
    };
    part(sheet, "Perkembangan per bulan", &mut |sheet, at| course(sheet, page, at, drawn))?;
    part(sheet, "Corong tujuh langkah: sampai di mana, dan di mana waktu hilang", &mut |sheet, at| funnel(sheet, page, at, drawn))?;
    part(sheet, "Hari terpakai terhadap batasnya", &mut |sheet, at| days(sheet, page, at, drawn))?;
    if drawn.beside.is_some() {
        part(sheet, "Periode ini di samping periode sebelumnya", &mut |sheet, at| beside(sheet, page, at, recap, drawn))?;
    }
    // Two stand on a page.
    let breaks: Vec<u32> = ends.chunks_exact(2).filter_map(|pair| pair.last().copied()).collect();
    sheet.set_page_breaks(&breaks)?;
    Ok(())
}

/// The columns of a table on this sheet: one wide, the others of figures.
fn columns<const N: usize>(titles: [&str; N]) -> [Column<'_>; N] {
    let mut place = 0;
    titles.map(|title| {
        place += 1;
        Column { title, width: if place == 1 { WIDE } else { NARROW } }
    })
}

/// How the columns of a series look.
fn fill(place: usize) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_border(ChartLine::new().set_color(Color::RGB(0x20_2020)).set_width(0.75));
    if place == 1 {
        let stripes = ChartPatternFillType::DiagonalStripesWideUpwards;
        format.set_pattern_fill(ChartPatternFill::new().set_pattern(stripes).set_foreground_color(Color::RGB(GREYS[0])));
    } else {
        format.set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(GREYS.get(place).copied().unwrap_or(GREYS[2]))));
    }
    format
}

/// A chart of columns or bars over a table: its first column names the groups, each of the others is a series.
fn grouped(kind: ChartType, title: &str, told: &str, rows: (u32, u32), series: &[u16]) -> Chart {
    let mut chart = Chart::new(kind);
    let font = |size: u32| {
        let mut font = ChartFont::new();
        font.set_size(f64::from(size));
        font
    };
    chart.title().set_name(title).set_font(font(12).set_bold());
    chart.set_alt_text(clipped(told)).set_width(SIZE.0).set_height(SIZE.1);
    for (place, column) in series.iter().enumerate() {
        let label = ChartDataLabel::new().show_value().set_font(&font(8)).clone();
        chart
            .add_series()
            .set_name((SHEET, rows.0 - 1, *column))
            .set_categories((SHEET, rows.0, 0, rows.1, 0))
            .set_values((SHEET, rows.0, *column, rows.1, *column))
            .set_format(&mut fill(place))
            .set_gap(60)
            .set_data_label(&label);
    }
    if series.len() > 1 {
        chart.legend().set_position(ChartLegendPosition::Bottom);
    } else {
        chart.legend().set_hidden();
    }
    chart
}

fn course(sheet: &mut Worksheet, page: &Page, at: u32, drawn: &Charts) -> Result<u32, XlsxError> {
    let month = |one: &domain::readings::stats::charts::Month| {
        let name = Value::text(format!("{} {}", words::month_brief(one.month), one.year));
        vec![name, Value::Number(one.received), Value::Number(one.done), Value::Number(one.open)]
    };
    let rows: Vec<Vec<Value>> = drawn.course.iter().map(month).collect();
    let [received, done, open] = charts::COURSE;
    let columns = columns(["Bulan", received, done, open]);
    let about = "Pengaduan masuk, selesai, dan tunggakan pada akhir setiap bulan";
    let end = page.table(sheet, at, &Block { table: "Perkembangan", about, columns: &columns, rows: &rows, filtered: false })?;
    if !rows.is_empty() {
        let told = charts::course(drawn).map_or_else(|| about.to_owned(), |columns| columns.told());
        let mut chart = grouped(ChartType::Column, "Perkembangan per bulan", &told, (at + 1, end - 1), &[1, 2, 3]);
        chart.y_axis().set_num_format("0").set_major_gridlines(false);
        sheet.insert_chart(at, BESIDE, &chart)?;
    }
    Ok(end)
}

fn funnel(sheet: &mut Worksheet, page: &Page, at: u32, drawn: &Charts) -> Result<u32, XlsxError> {
    let stage = |one: &Stage| {
        vec![
            Value::text(format!("{}. {}", one.step.number(), words::step_title(one.step))),
            Value::Number(one.reached),
            Value::Number(one.here),
            Value::Number(one.late),
            Value::Number(one.lost),
            Value::text(words::length_unit(one.working)),
        ]
    };
    let rows: Vec<Vec<Value>> = drawn.funnel.iter().map(stage).collect();
    let columns = columns(["Langkah", "Sampai", "Di sini", "Terlambat", "Hari lewat", "Satuan"]);
    let about = "Pengaduan yang sampai di setiap langkah, yang kini di situ, dan hari yang lewat batas";
    let end = page.table(sheet, at, &Block { table: "Corong", about, columns: &columns, rows: &rows, filtered: false })?;
    if !rows.is_empty() {
        let told: Vec<String> = charts::funnel(drawn).iter().map(|row| format!("{}: {}", row.label, row.reached)).collect();
        let mut chart = grouped(ChartType::Bar, "Sampai di langkah mana", &told.join("; "), (at + 1, end - 1), &[1, 3]);
        // The first step stands on top, as in the procedure.
        chart.y_axis().set_reverse();
        chart.x_axis().set_num_format("0").set_major_gridlines(false);
        sheet.insert_chart(at, BESIDE, &chart)?;
    }
    Ok(end)
}

/// Every case as a dot at its days, in the row of its step, with the limits as strokes. The dots come first in the table those in time,
/// then those late, so that each sort is one series. Numbers at dots would cover each other; the table beside has them.
fn days(sheet: &mut Worksheet, page: &Page, at: u32, drawn: &Charts) -> Result<u32, XlsxError> {
    let dots = |late: bool| {
        let of = move |row: &StepDays| {
            let step = u32::from(row.step.number());
            let dot = move |days: u32| {
                vec![Value::text(if late { "Terlambat" } else { "Tepat waktu" }), Value::Number(days), Value::Number(step)]
            };
            row.dots.iter().filter(|dot| dot.late == late).map(|one| dot(one.days)).collect::<Vec<_>>()
        };
        drawn.days.iter().flat_map(of).collect::<Vec<_>>()
    };
    let limit = |row: &StepDays| Some(vec![Value::text("Batas"), Value::Number(row.limit?), Value::Number(u32::from(row.step.number()))]);
    let parts = [drawn.days.iter().filter_map(limit).collect::<Vec<_>>(), dots(false), dots(true)];
    let rows: Vec<Vec<Value>> = parts.iter().flatten().cloned().collect();
    let columns = columns(["Ketepatan", "Hari", "Langkah"]);
    let about = "Hari terpakai setiap pengaduan pada langkahnya, dan batas setiap langkah; satuannya hari menurut baku mutu langkah itu";
    let end = page.table(sheet, at, &Block { table: "Hari_terpakai", about, columns: &columns, rows: &rows, filtered: false })?;
    if rows.is_empty() {
        return Ok(end);
    }
    let mut chart = Chart::new(ChartType::Scatter);
    chart.title().set_name("Hari terpakai menurut langkah, terhadap batasnya").set_font(ChartFont::new().set_size(12).set_bold());
    chart.set_alt_text(clipped(&told(&charts::dots(drawn)))).set_width(SIZE.0).set_height(SIZE.1);
    let looks =
        [("Batas (garis tegak)", ChartMarkerType::LongDash), ("Tepat waktu", ChartMarkerType::Circle), ("Terlambat", ChartMarkerType::X)];
    let mut first = at + 1;
    for ((part, (name, marker)), place) in parts.iter().zip(looks).zip(0..) {
        let Some(last) = u32::try_from(part.len()).ok().and_then(|long| (first + long).checked_sub(1)).filter(|last| *last >= first) else {
            continue;
        };
        let mut mark = ChartMarker::new();
        let mut inside = ChartFormat::new();
        inside.set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(GREYS[0])));
        inside.set_border(ChartLine::new().set_color(Color::RGB(0x20_2020)).set_width(1.25));
        if place == 0 {
            mark.set_none()
        } else {
            mark.set_type(marker).set_size(8).set_format(&mut inside)
        };
        let series = chart.add_series();
        series
            .set_name(name)
            .set_categories((SHEET, first, 1, last, 1))
            .set_values((SHEET, first, 2, last, 2))
            .set_format(ChartFormat::new().set_no_line())
            .set_marker(&mark);
        if place == 0 {
            let mut bars = ChartErrorBars::new();
            bars.set_type(ChartErrorBarsType::FixedValue(0.35)).set_end_cap(false);
            bars.set_format(ChartFormat::new().set_line(ChartLine::new().set_color(Color::RGB(0x20_2020)).set_width(2)));
            series.set_y_error_bars(&bars);
        }
        first = last + 1;
    }
    chart.y_axis().set_reverse().set_min(1).set_max(8).set_major_unit(1).set_num_format("0").set_name("Langkah").set_major_gridlines(false);
    chart.x_axis().set_min(0).set_num_format("0").set_name("Hari").set_major_gridlines(true);
    chart.legend().set_position(ChartLegendPosition::Bottom);
    sheet.insert_chart(at, BESIDE, &chart)?;
    Ok(end)
}

/// The dots in words.
fn told(rows: &[DotRow]) -> String {
    let row = |row: &DotRow| {
        let late = row.dots.iter().filter(|dot| dot.late).count();
        let limit = row.limit.map_or_else(String::new, |limit| format!("batas {limit} {}, ", row.unit));
        format!("{}: {limit}{} pengaduan, {late} terlambat", row.label, row.dots.len())
    };
    rows.iter().map(row).collect::<Vec<_>>().join("; ")
}

fn beside(sheet: &mut Worksheet, page: &Page, at: u32, recap: &Recap, drawn: &Charts) -> Result<u32, XlsxError> {
    let Some(two) = &drawn.beside else { return Ok(at) };
    let names = [words::period_title(two.before), words::period_title(recap.asked.period)];
    let Some(columns) = charts::beside(drawn, &names) else { return Ok(at) };
    let row = |(label, values): &(String, Vec<u32>)| {
        std::iter::once(Value::text(label)).chain(values.iter().map(|value| Value::Number(*value))).collect::<Vec<_>>()
    };
    let mut rows: Vec<Vec<Value>> = columns.groups.iter().map(row).collect();
    let median =
        |spread: domain::readings::stats::Spread| if spread.count == 0 { Value::Blank } else { Value::Tenths(spread.median_tenths) };
    rows.push(vec![Value::text("Median lama (hari kerja)"), median(two.days.0), median(two.days.1)]);
    let [before, now] = &names;
    let heads = self::columns(["Ukuran", before, now]);
    let block = Block { table: "Perbandingan", about: &columns.title, columns: &heads, rows: &rows, filtered: false };
    let end = page.table(sheet, at, &block)?;
    let mut chart = grouped(ChartType::Column, &columns.title, &columns.told(), (at + 1, end - 2), &[1, 2]);
    chart.y_axis().set_num_format("0").set_major_gridlines(false);
    sheet.insert_chart(at, BESIDE, &chart)?;
    Ok(end)
}
