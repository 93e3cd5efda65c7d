//! *Evaluasi*: how the desk did in a period, each figure with the cases behind it, the report, and the reports issued.

mod charts;
mod issued;
mod others;
mod period;
mod tables;

use std::collections::BTreeMap;

use egui::{Key, ScrollArea, Ui};

use self::issued::IssuedList;
use self::others::Others;
use self::period::Chooser;
use super::Desk;
use super::page::{Entry, News, PageView};
use crate::action::{Action, Output, Page};
use crate::command::alt;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{GROUP_GAP, Tokens, Tone};
use crate::widgets::button::{Button, tabs};
use crate::widgets::field::{Form, field, form_id};
use crate::widgets::frames::{Answered, alert, card, empty, heading, note, page_title, question, tile};
use crate::widgets::sheet_view;
use domain::acts::concern::Concern;
use domain::acts::ids::CaseNo;
use domain::readings::stats::{Bucket, Evaluation, Figure};
use domain::rules::decide::REASON_MIN;
use domain::rules::wish::Wish;
use letters::Sheet;
use office::{Asked, Recap, TableFile, Trouble};
use words::Label as _;

/// How wishes name this page.
pub const PAGE: Page = Page::Listed("evaluasi");

/// This page in the list.
pub const ENTRY: Entry = Entry {
    page: PAGE,
    title: "Evaluasi",
    icon: Icon::Chart,
    keys: alt(Key::Num4),
    at_foot: false,
    begin: |_| Box::new(EvaluationPage::default()),
};

/// The figures, the report, or what was issued.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Figures,
    Report,
    Others,
    Issued,
}

/// The question before a report is issued, with the concerns to be answered and the reason typed so far.
struct Issuing {
    asked: Asked,
    number: String,
    concerns: Vec<Concern>,
    reason: String,
    errors: BTreeMap<String, String>,
}

impl Issuing {
    fn new(asked: Asked) -> Self {
        Self { asked, number: String::new(), concerns: Vec::new(), reason: String::new(), errors: BTreeMap::new() }
    }
}

/// The page.
#[derive(Default)]
pub struct EvaluationPage {
    chooser: Chooser,
    part: Part,
    /// What the kept figures are about.
    made_for: Option<Asked>,
    counted: Option<Result<Recap, String>>,
    sheet: Option<Result<Sheet, String>>,
    /// The figure whose cases are shown.
    shown: Option<Figure>,
    issuing: Option<Issuing>,
    issued: IssuedList,
    others: Others,
}

impl EvaluationPage {
    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let asked = self.chooser.asked(desk.today);
        let why_not = asked.is_none().then_some("Pilih periode yang dievaluasi dahulu");
        page_title(ui, "Evaluasi", |ui| {
            let issue = ui.add(Button::primary("Terbitkan…").with(Icon::Check).unless(why_not));
            let pdf = ui.add(Button::secondary("Konsep PDF…").with(Icon::Export).unless(why_not));
            let xlsx = ui.add(Button::secondary("XLSX…").unless(why_not));
            let csv = ui.add(Button::secondary("CSV…").unless(why_not));
            let Some(asked) = asked else { return };
            if issue.clicked() {
                let number = desk.office.propose_report_number(desk.today).unwrap_or_default();
                self.issuing = Some(Issuing { number, ..Issuing::new(asked) });
            }
            for (response, wish) in [
                (pdf, Action::Write(Output::Evaluation(asked))),
                (xlsx, Action::Write(Output::Tables(asked, TableFile::Xlsx))),
                (csv, Action::Write(Output::Tables(asked, TableFile::Csv))),
            ] {
                if response.clicked() {
                    wishes.push(wish);
                }
            }
        });
        self.chooser.ui(ui, desk);
        // What was chosen just now is what the figures are about; another day after midnight is counted anew.
        let asked = self.chooser.asked(desk.today);
        if self.made_for != asked {
            self.counted = None;
            self.sheet = None;
            self.shown = None;
            self.others.forget();
            self.made_for = asked;
        }
        let parts =
            [(Part::Figures, "Angka"), (Part::Report, "Laporan"), (Part::Others, "Untuk pihak lain"), (Part::Issued, "Laporan terbit")];
        if let Some(part) = tabs(ui, &parts, self.part) {
            self.part = part;
        }
        ui.add_space(GROUP_GAP / 2.0);
        ScrollArea::vertical().auto_shrink(false).id_salt(self.part as u8).show(ui, |ui| match (self.part, asked) {
            (Part::Issued, _) => self.issued.ui(ui, desk, wishes),
            (_, None) => {
                empty(ui, "Periode belum lengkap", "Isi hari pertama dan hari terakhir yang dievaluasi.", None);
            }
            (Part::Figures, Some(asked)) => self.figures(ui, desk, asked, wishes),
            (Part::Report, Some(asked)) => self.report(ui, desk, asked),
            (Part::Others, Some(asked)) => self.others.ui(ui, desk, asked, wishes),
        });
        self.issue_question(ui.ctx(), wishes);
    }

    fn issue_question(&mut self, ctx: &egui::Context, wishes: &mut Vec<Action>) {
        let Some(mut issuing) = self.issuing.take() else { return };
        let wanting = !issuing.concerns.is_empty() && issuing.reason.trim().chars().count() < REASON_MIN;
        let can = wanting.then_some("Tulis alasannya dahulu");
        let (asked, title) = (issuing.asked, words::period_title(issuing.asked.period));
        let answered = question(ctx, "issue-evaluation", "Terbitkan laporan monitoring dan evaluasi?", "Terbitkan", can, |ui| {
            ui.add(egui::Label::new(Type::Strong.text(&title, Tokens::of(ui.ctx()).text)).wrap());
            let frozen = format!(
                "Laporan dibekukan menurut keadaan {}. Isinya tidak berubah lagi; yang tercatat sesudahnya ditunjukkan di bagian Laporan terbit. \
                 Cetak hasilnya untuk ditandatangani Kepala.",
                words::date(asked.known_on)
            );
            note(ui, &frozen);
            if asked.period.to > asked.known_on {
                alert(ui, Tone::Near, "Periode ini belum berakhir pada hari itu; laporannya menyebut angkanya sementara.", None);
            }
            let mut focus = None;
            let mut form = Form::plain(&issuing.errors, &mut focus, form_id("issue-evaluation"));
            let number =
                field("number", "Nomor laporan").hint("Boleh kosong. Bila ditulis dengan pena, cadangkan nomornya di Buku nomor").max(100);
            form.text(ui, number, &mut issuing.number);
            if !issuing.concerns.is_empty() {
                let lines: Vec<String> = issuing.concerns.iter().map(words::concern).collect();
                alert(ui, Tone::Near, &format!("{}.", lines.join(". ")), None);
                form.text(ui, field("reason", "Alasan").required().hint("Sedikitnya 10 huruf"), &mut issuing.reason);
            }
        });
        match answered {
            Answered::NotYet => self.issuing = Some(issuing),
            Answered::No => {}
            Answered::Yes => {
                wishes.push(Action::IssueEvaluation { asked, number: issuing.number.clone(), reason: issuing.reason.clone() });
                // What was typed stays until the report is issued.
                issuing.errors.clear();
                self.issuing = Some(issuing);
            }
        }
    }

    fn report(&mut self, ui: &mut Ui, desk: &Desk<'_>, asked: Asked) {
        let made = self.sheet.get_or_insert_with(|| desk.office.evaluation_sheet(asked).map_err(|trouble| trouble.to_string()));
        sheet_view::laid_out(ui, made);
    }

    fn figures(&mut self, ui: &mut Ui, desk: &Desk<'_>, asked: Asked, wishes: &mut Vec<Action>) {
        let Self { counted, shown, .. } = self;
        let counted = match counted.get_or_insert_with(|| desk.office.recap(asked).map_err(|trouble| trouble.to_string())) {
            Ok(counted) => &*counted,
            Err(error) => {
                alert(ui, Tone::Late, error, None);
                return;
            }
        };
        let evaluation = &counted.evaluation;
        if evaluation.received == 0 && evaluation.carried_over == 0 {
            empty(ui, "Nihil", "Tidak ada pengaduan yang diterima pada periode ini dan tidak ada sisa dari periode sebelumnya.", None);
            return;
        }
        if asked.known_on < desk.today {
            let text = format!(
                "Angka menurut yang tercatat sampai akhir hari {}. Yang dicatat sesudahnya tidak ikut.",
                words::date_weekday(asked.known_on)
            );
            alert(ui, Tone::Info, &text, None);
        }
        buckets(ui, counted, asked, shown, wishes);
        ui.add_space(GROUP_GAP / 2.0);
        charts::all(ui, &counted.drawn);
        let mut cases = |ui: &mut Ui, figure: &Figure| case_buttons(ui, &figure.cases(&counted.all, asked.period, asked.known_on), wishes);
        for table in &counted.tables {
            tables::table(ui, table, shown, &mut cases);
        }
        reasons(ui, evaluation, wishes);
    }
}

/// The four buckets, which add up to the number received; a press shows the cases in one.
fn buckets(ui: &mut Ui, counted: &Recap, asked: Asked, shown: &mut Option<Figure>, wishes: &mut Vec<Action>) {
    // Their names are long: two rows where four do not fit beside each other.
    let gap = 12.0;
    let per_row = if ui.available_width() >= 4.0 * 214.0 { 4.0 } else { 2.0 };
    let width = (ui.available_width() - gap * (per_row - 1.0)) / per_row - 0.5;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::new(gap, gap);
        for (bucket, cases) in &counted.evaluation.buckets {
            let tone = match bucket {
                Bucket::DoneInTime => Tone::Ok,
                Bucket::DoneLate => Tone::Near,
                Bucket::RunningInTime => Tone::Info,
                Bucket::RunningLate => Tone::Late,
            };
            let selected = *shown == Some(Figure::In(*bucket));
            if tile(ui, width, cases.len(), bucket.label(), tone, selected).clicked() {
                *shown = (!selected).then_some(Figure::In(*bucket));
            }
        }
    });
    if let Some(figure @ Figure::In(_)) = &*shown {
        case_buttons(ui, &figure.cases(&counted.all, asked.period, asked.known_on), wishes);
    }
}

/// Reasons that were given for late duties.
fn reasons(ui: &mut Ui, evaluation: &Evaluation, wishes: &mut Vec<Action>) {
    if evaluation.late_reasons.is_empty() {
        return;
    }
    card(ui, |ui| {
        heading(ui, "Alasan keterlambatan");
        for (no, late) in &evaluation.late_reasons {
            ui.horizontal(|ui| {
                if ui.add(Button::ghost(&no.to_string())).clicked() {
                    wishes.push(Action::Go(Page::Case(*no)));
                }
                let text = words::late_reason(late, &late.reason);
                ui.add(egui::Label::new(Type::Body.text(text, Tokens::of(ui.ctx()).text)).wrap());
            });
        }
    });
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

impl PageView for EvaluationPage {
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        self.ui(ui, desk, wishes);
    }

    fn refresh(&mut self, _desk: &Desk<'_>) {
        self.counted = None;
        self.sheet = None;
        self.others.forget();
        self.issued.forget();
    }

    fn take_trouble(&mut self, _wish: Option<&Wish>, trouble: &Trouble) -> bool {
        let Some(issuing) = &mut self.issuing else { return false };
        match trouble {
            Trouble::NeedsReason(concerns) => issuing.concerns.clone_from(concerns),
            Trouble::Refused(refusals) => issuing.errors = crate::forms::sentences(refusals).0,
            _ => return false,
        }
        true
    }

    fn hear(&mut self, news: News, _desk: &Desk<'_>) -> Option<(Tone, String)> {
        if let News::ReportIssued = news {
            self.issuing = None;
            self.part = Part::Issued;
        }
        None
    }
}
