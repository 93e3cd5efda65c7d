//! *Evaluasi*: how the desk did in a period, each figure with the cases behind it, and the report as a page and as a PDF.

mod tables;

use chrono::{Datelike as _, Days, NaiveDate};
use egui::{ScrollArea, Ui};

use super::Desk;
use crate::domain::ids::CaseNo;
use crate::domain::stats::{Bucket, Evaluation, Period};
use crate::letters::Sheet;
use crate::office::period_title;
use crate::ui::action::{Action, Page};
use crate::ui::design::Type;
use crate::ui::design::icons::Icon;
use crate::ui::design::tokens::{GROUP_GAP, Tokens, Tone};
use crate::ui::widgets::button::{Button, tabs};
use crate::ui::widgets::frames::{alert, card, empty, fact, heading, page_title, tile};
use crate::ui::widgets::sheet_view;
use crate::words::{self, Label as _};

/// How long the period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Span {
    Month,
    Quarter,
    Half,
    Year,
    YearToDate,
}

impl Span {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Month, "Bulan"),
        (Self::Quarter, "Triwulan"),
        (Self::Half, "Semester"),
        (Self::Year, "Tahun"),
        (Self::YearToDate, "Tahun berjalan"),
    ];

    /// The period of this length that a day lies in.
    fn around(self, day: NaiveDate) -> Option<Period> {
        let (year, month) = (day.year(), day.month());
        match self {
            Self::Month => Period::month(year, month),
            Self::Quarter => Period::quarter(year, month.div_ceil(3)),
            Self::Half => Period::half(year, month.div_ceil(6)),
            Self::Year => Period::year(year),
            Self::YearToDate => Period::year_to(day),
        }
    }
}

/// The figures or the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Figures,
    Report,
}

/// The page.
pub struct EvaluationPage {
    span: Span,
    /// A day of the period; today until the operator leafs back.
    day: Option<NaiveDate>,
    part: Part,
    /// Period and day of what is kept below.
    made_for: Option<(Period, NaiveDate)>,
    evaluation: Option<Result<Evaluation, String>>,
    sheet: Option<Result<Sheet, String>>,
    /// The figure whose cases are shown.
    shown: Option<String>,
}

impl Default for EvaluationPage {
    fn default() -> Self {
        Self { span: Span::YearToDate, day: None, part: Part::Figures, made_for: None, evaluation: None, sheet: None, shown: None }
    }
}

impl EvaluationPage {
    /// Forgets the figures, because something was recorded.
    pub fn forget(&mut self) {
        self.evaluation = None;
        self.sheet = None;
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let Some(period) = self.period(desk) else { return };
        page_title(ui, "Evaluasi", |ui| {
            if ui.add(Button::primary("Laporan PDF…").with(Icon::Export)).clicked() {
                wishes.push(Action::ExportEvaluation(period));
            }
        });
        self.chooser(ui, desk, period);
        // What was chosen just now is what the figures are about.
        let Some(period) = self.period(desk) else { return };
        // Another period, or another day after midnight, is counted anew.
        let wanted = Some((period, desk.today));
        if self.made_for != wanted {
            self.forget();
            self.made_for = wanted;
        }
        let parts = [(Part::Figures, "Angka"), (Part::Report, "Laporan")];
        if let Some(part) = tabs(ui, &parts, self.part) {
            self.part = part;
        }
        ui.add_space(GROUP_GAP / 2.0);
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| match self.part {
            Part::Figures => self.figures(ui, desk, period, wishes),
            Part::Report => self.report(ui, desk, period),
        });
    }

    fn period(&self, desk: &Desk<'_>) -> Option<Period> {
        self.span.around(self.day.unwrap_or(desk.today))
    }

    fn chooser(&mut self, ui: &mut Ui, desk: &Desk<'_>, period: Period) {
        let tokens = Tokens::of(ui.ctx());
        if let Some(span) = tabs(ui, &Span::ALL, self.span) {
            self.span = span;
            self.day = None;
        }
        ui.horizontal(|ui| {
            let earlier = period.from.pred_opt();
            if ui.add(Button::icon(Icon::ChevronLeft, "Masa sebelumnya")).clicked() {
                self.leaf(earlier, desk.today);
            }
            ui.label(Type::Strong.text(period_title(period), tokens.text));
            // There is nothing to count in a period that has not begun.
            let later = period.to.checked_add_days(Days::new(1)).filter(|day| *day <= desk.today);
            let why_not = later.is_none().then_some("Masa sesudahnya belum dimulai");
            if ui.add(Button::icon(Icon::ChevronRight, "Masa sesudahnya").unless(why_not)).clicked() {
                self.leaf(later, desk.today);
            }
            if period.to > desk.today {
                ui.label(Type::Small.text("Masa ini belum berakhir; angkanya sementara.", tokens.muted));
            }
        });
    }

    fn leaf(&mut self, day: Option<NaiveDate>, today: NaiveDate) {
        // The year to date of an earlier year is that whole year.
        let whole = |day: NaiveDate| if self.span == Span::YearToDate { NaiveDate::from_ymd_opt(day.year(), 12, 31) } else { Some(day) };
        self.day = day.and_then(whole).map(|day| day.min(today));
    }

    fn report(&mut self, ui: &mut Ui, desk: &Desk<'_>, period: Period) {
        let made = self.sheet.get_or_insert_with(|| desk.office.evaluation_sheet(period).map_err(|trouble| trouble.to_string()));
        match made {
            Ok(sheet) => {
                let width = (ui.available_width() - 48.0).min(760.0);
                sheet_view::sheet(ui, sheet, width);
            }
            Err(error) => {
                alert(ui, Tone::Late, error, None);
            }
        }
    }

    fn figures(&mut self, ui: &mut Ui, desk: &Desk<'_>, period: Period, wishes: &mut Vec<Action>) {
        let Self { evaluation, shown, .. } = self;
        let read = evaluation.get_or_insert_with(|| desk.office.evaluation(period).map_err(|trouble| trouble.to_string()));
        let evaluation = match read {
            Ok(evaluation) => &*evaluation,
            Err(error) => {
                alert(ui, Tone::Late, error, None);
                return;
            }
        };
        if evaluation.received == 0 && evaluation.carried_over == 0 {
            empty(ui, "Nihil", "Tidak ada pengaduan yang diterima pada masa ini dan tidak ada sisa dari masa sebelumnya.", None);
            return;
        }
        buckets(ui, evaluation, shown, wishes);
        ui.add_space(GROUP_GAP / 2.0);
        card(ui, |ui| {
            heading(ui, "Ringkasan");
            let mut facts = vec![
                ("Pengaduan masuk", evaluation.received.to_string()),
                ("Sisa masa sebelumnya", evaluation.carried_over.to_string()),
                ("Menunggu pelapor", evaluation.waiting.to_string()),
                ("Ditanggapi dalam batas", words::share(evaluation.verified)),
                ("Ditindaklanjuti", words::share(evaluation.followed_up)),
                ("Selesai", words::share(evaluation.finished)),
                ("Selesai tepat waktu", words::share(evaluation.finished_in_time)),
                ("Rencana aksi selesai", words::share(evaluation.actions)),
                ("Pelapor puas", words::share(evaluation.satisfied)),
                ("Identitas tersegel dibuka", format!("{} kali", evaluation.identity_opened)),
            ];
            if evaluation.duration.count > 0 {
                facts.push(("Lama penyelesaian, hari kerja", tables::spread_words(evaluation.duration)));
            }
            let columns = 3;
            for row in facts.chunks(columns) {
                ui.columns(columns, |cells| {
                    for (cell, (label, value)) in cells.iter_mut().zip(row) {
                        fact(cell, label, value);
                    }
                });
            }
        });
        tables::steps(ui, evaluation, shown, wishes);
        let officer = |key: &str| words::officer_named(desk.office.book(), key);
        tables::group(ui, "Menurut kanal", &evaluation.by_channel, &|key| words::channel_named(key).to_owned(), shown, wishes);
        tables::group(ui, "Menurut klasifikasi", &evaluation.by_class, &|key| words::class_named(key).to_owned(), shown, wishes);
        tables::group(ui, "Menurut kategori", &evaluation.by_category, &|key| words::category_named(key).to_owned(), shown, wishes);
        tables::group(ui, "Menurut petugas penerima", &evaluation.by_officer, &officer, shown, wishes);
        tables::months(ui, evaluation);
    }
}

/// The four buckets, which add up to the number received; a press shows the cases in one.
fn buckets(ui: &mut Ui, evaluation: &Evaluation, shown: &mut Option<String>, wishes: &mut Vec<Action>) {
    let width = ((ui.available_width() - 3.0 * 12.0) / 4.0).max(120.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        for (bucket, cases) in &evaluation.buckets {
            let tone = match bucket {
                Bucket::DoneInTime => Tone::Ok,
                Bucket::DoneLate => Tone::Near,
                Bucket::RunningInTime => Tone::Info,
                Bucket::RunningLate => Tone::Late,
            };
            let key = bucket.code();
            let selected = shown.as_deref() == Some(key.as_str());
            if tile(ui, width, cases.len(), bucket.label(), tone, selected).clicked() {
                *shown = (!selected).then_some(key);
            }
        }
    });
    for (bucket, cases) in &evaluation.buckets {
        if shown.as_deref() == Some(bucket.code().as_str()) {
            case_buttons(ui, cases, wishes);
        }
    }
}

/// The cases behind a figure, each to be opened.
fn case_buttons(ui: &mut Ui, cases: &[CaseNo], wishes: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        if cases.is_empty() {
            ui.label(Type::Small.text("Tidak ada kasus di balik angka ini.", Tokens::of(ui.ctx()).muted));
        }
        for no in cases {
            if ui.add(Button::secondary(&no.to_string()).compact()).clicked() {
                wishes.push(Action::Go(Page::Case(*no)));
            }
        }
    });
}
