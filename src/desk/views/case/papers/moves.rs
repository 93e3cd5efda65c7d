//! What happens to a paper beside printing: its number, its signature, its way to the receiver, the answer for the portal.

use chrono::NaiveDate;

use super::super::{CasePage, Desk, Question};
use crate::action::Action;
use crate::design::icons::Icon;
use crate::design::tokens::Tone;
use crate::widgets::button::Button;
use crate::widgets::field::{Form, field, form_id};
use crate::widgets::frames::{Answered, alert, note, question};
use domain::acts::decision::Medium;
use domain::acts::event::StepRecord;
use domain::acts::ids::Digest;
use domain::acts::paper::PaperId;
use domain::rules::wish::Wish;

/// Which question is asked about a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::views::case) enum PaperMove {
    /// Its number and date.
    Number(PaperId),
    /// Its wet signature.
    Sign(Digest),
    /// Its way to the receiver.
    Deliver(Digest),
    /// The answer to be pasted into the portal.
    Answer,
}

/// A question about a paper being answered.
pub(in crate::views::case) struct PaperQuestion {
    asked: PaperMove,
    on: Option<NaiveDate>,
    text: String,
    more: String,
    fresh: bool,
}

/// Longest answer the portal takes, in characters.
const ANSWER_MAX: usize = 3000;

impl CasePage {
    pub(in crate::views::case) fn ask_paper(&mut self, asked: PaperMove) {
        self.form.errors.clear();
        self.form.refusals.clear();
        self.form.concerns.clear();
        let open = PaperQuestion { asked, on: None, text: String::new(), more: String::new(), fresh: true };
        self.question = Some(Question::Paper(open));
    }

    pub(in crate::views::case) fn paper_modal(
        &mut self,
        mut open: PaperQuestion,
        ctx: &egui::Context,
        desk: &Desk<'_>,
        wishes: &mut Vec<Action>,
    ) -> Option<Question> {
        if std::mem::take(&mut open.fresh) {
            self.prepare(&mut open, desk);
        }
        let (title, verb) = match open.asked {
            PaperMove::Number(_) => ("Beri nomor naskah ini?", "Beri nomor"),
            PaperMove::Sign(_) => ("Catat tanda tangan Kepala?", "Catat tanpa pindaian"),
            PaperMove::Deliver(_) => ("Catat penyampaian naskah?", "Catat"),
            PaperMove::Answer => ("Jawaban untuk LAPOR!", "Sudah ditempel di LAPOR!"),
        };
        let mut scan = false;
        let mut copied = false;
        let answered = question(ctx, "paper-move", title, verb, None, |ui| {
            for refusal in &self.form.refusals {
                alert(ui, Tone::Late, refusal, None);
            }
            let off_day = |date| desk.off_day(date);
            let mut form = Form::plain(&self.form.errors, &mut self.form.focus, form_id(("paper", self.open.case.no.to_string())));
            form.today = desk.today;
            form.off_day = &off_day;
            match open.asked {
                PaperMove::Number(_) => {
                    form.text(
                        ui,
                        field("number", "Nomor").required().max(100).hint("Usulan dari buku nomor; cocokkan dengan buku kertas"),
                        &mut open.text,
                    );
                    form.date(ui, field("on", "Tanggal naskah").required(), &mut open.on);
                }
                PaperMove::Sign(_) => {
                    form.date(ui, field("on", "Tanggal ditandatangani").required(), &mut open.on);
                    note(ui, "Pindaian disimpan terenkripsi sebagai lampiran dan dikaitkan dengan naskah ini.");
                    scan = ui.add(Button::primary("Pilih pindaian dan catat…").with(Icon::Attach)).clicked();
                }
                PaperMove::Deliver(_) => {
                    form.date(ui, field("on", "Tanggal disampaikan").required(), &mut open.on);
                    form.text(ui, field("to", "Kepada").required().max(200), &mut open.text);
                    form.text(
                        ui,
                        field("how", "Cara dan bukti").required().max(500).hint("Misalnya: kurir, buku ekspedisi nomor 12"),
                        &mut open.more,
                    );
                }
                PaperMove::Answer => {
                    note(ui, "Teks polos tersamar. Salin, tempel di LAPOR!, lalu tandai sudah ditempel.");
                    form.area(ui, field("answer", "Teks jawaban").max(ANSWER_MAX), 12, &mut open.text);
                    let count = open.text.trim().chars().count();
                    note(ui, &format!("{count} dari {ANSWER_MAX} huruf"));
                    let secrets = domain::text::leak::Secrets::of(&self.open.case, true);
                    if let Some(leak) = secrets.scan(&open.text).first() {
                        let shown = if leak.kind.tells_complainant() { "data pelapor" } else { leak.text.as_str() };
                        alert(ui, Tone::Late, &format!("Masih memuat “{shown}”. Samarkan sebelum disalin."), None);
                    } else {
                        copied = ui.add(Button::primary("Salin").with(Icon::Copy)).clicked();
                    }
                }
            }
        });
        if copied {
            wishes.push(Action::Copy(open.text.trim().to_owned()));
        }
        match (scan, answered) {
            (true, _) => match (open.asked, open.on) {
                (PaperMove::Sign(digest), Some(on)) => {
                    wishes.push(Action::SignWithScan(self.no(), digest, on));
                    None
                }
                _ => Some(self.ask_date(open)),
            },
            (_, Answered::NotYet) => Some(Question::Paper(open)),
            (_, Answered::No) => {
                self.form.errors.clear();
                self.form.refusals.clear();
                None
            }
            (_, Answered::Yes) => self.answer_paper(open, desk, wishes),
        }
    }

    fn prepare(&self, open: &mut PaperQuestion, desk: &Desk<'_>) {
        let case = &self.open.case;
        match open.asked {
            PaperMove::Number(id) => {
                let (_, on) = case.paper_number(id);
                let on = on.unwrap_or(desk.today);
                open.on = Some(on);
                open.text = desk.office.propose_number(&self.open, id.kind, on, 0).unwrap_or_default();
            }
            PaperMove::Sign(digest) => {
                open.on = case.print(&digest).and_then(|issued| case.signature(issued)).map(|signature| signature.on).or(Some(desk.today));
            }
            PaperMove::Deliver(_) => open.on = Some(desk.today),
            PaperMove::Answer => open.text = desk.office.lapor_answer(case),
        }
    }

    fn answer_paper(&mut self, open: PaperQuestion, desk: &Desk<'_>, wishes: &mut Vec<Action>) -> Option<Question> {
        let text = open.text.trim().to_owned();
        let wish = match (open.asked, open.on) {
            (PaperMove::Number(paper), Some(on)) => Wish::NumberPaper { paper, number: text, on },
            (PaperMove::Sign(digest), Some(on)) => Wish::SignPaper { digest, on, scan: None },
            (PaperMove::Deliver(digest), Some(on)) => Wish::DeliverPaper { digest, on, to: text, how: open.more.trim().to_owned() },
            (PaperMove::Answer, _) => {
                self.posted(text, desk);
                return None;
            }
            _ => return Some(self.ask_date(open)),
        };
        wishes.push(Action::Perform { case: Some(self.no()), wish: Box::new(wish), reason: String::new() });
        // Closed when it was recorded; a refusal is shown in it.
        Some(Question::Paper(open))
    }

    fn ask_date(&mut self, open: PaperQuestion) -> Question {
        self.form.refusals = vec!["Isi tanggalnya dahulu. Tidak ada yang dicatat.".to_owned()];
        Question::Paper(open)
    }

    /// What was pasted into the portal is the answer of step 7; only its proof is still to be entered.
    fn posted(&mut self, text: String, desk: &Desk<'_>) {
        if self.is_current()
            && let StepRecord::Inform(form) = &mut self.form.record
        {
            form.answer = text;
            form.medium = Some(Medium::Lapor);
            form.sent_on = Some(desk.today);
            self.form.turn();
            self.form.focus = Some("proof".to_owned());
        }
    }
}
