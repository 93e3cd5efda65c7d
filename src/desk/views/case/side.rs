//! The moves beside the straight line, each asked for in a small question: waiting, reacting, reopening, closing.

use chrono::NaiveDate;
use egui::Ui;

use super::challenge::Filled;
use super::{CasePage, Desk, Question};
use crate::action::Action;
use crate::design::icons::Icon;
use crate::design::tokens::Tone;
use crate::widgets::button::Button;
use crate::widgets::field::{Form, field, form_id, options};
use crate::widgets::frames::{Answered, alert, note, question};
use domain::acts::decision::{ActionStatus, Closing, Reaction};
use domain::acts::limit::Milestone;
use domain::acts::step::{Ending, Step};
use domain::readings::case::Case;
use domain::readings::countdown::limit_between;
use domain::readings::rulebook::Rulebook;
use domain::rules::offers::Move;
use domain::rules::wish::Wish;

/// The fields these questions show; a refusal about anything else is said above them.
pub(super) const FIELDS: [&str; 21] = [
    "on",
    "how",
    "text",
    "answer",
    "satisfied",
    "rating",
    "dictum",
    "status",
    "note",
    "location",
    "reason",
    "number",
    "to",
    "kind",
    "by",
    "letter_no",
    "grounds",
    "wanted",
    "outcome",
    "reasons",
    "result",
];

/// Which move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The complainant received the request.
    RequestReceived,
    /// The request came back unread.
    Returned,
    /// A reminder was sent.
    Remind,
    /// The additions arrived.
    Completion,
    /// Deemed withdrawn.
    Lapse,
    /// Goes on after being put off.
    Resume,
    /// Withdrawn by the complainant.
    Withdraw,
    /// A step is opened again.
    Reopen,
    /// The complainant reacted.
    React,
    /// Something was brought after the outcome.
    Challenge,
    /// What was brought is settled.
    Settle,
    /// The agency was asked.
    Chase,
    /// An ordered action moved on.
    Act,
    /// The decision was signed.
    Sign,
    /// The case is closed.
    Close,
}

impl Kind {
    /// The field that is still empty when the question opens; what is typed goes there.
    fn first_empty(self) -> &'static str {
        match self {
            Self::Remind | Self::Lapse | Self::Withdraw | Self::Returned | Self::Chase => "how",
            Self::Completion | Self::React => "text",
            Self::Act => "dictum",
            Self::Challenge => "kind",
            Self::Settle => "outcome",
            Self::Close => "location",
            Self::RequestReceived | Self::Resume | Self::Reopen | Self::Sign => "on",
        }
    }
}

/// A move being filled in.
pub(super) struct Side {
    kind: Kind,
    on: Option<NaiveDate>,
    text: String,
    more: String,
    satisfied: Option<bool>,
    rating: Option<u8>,
    ending: Option<Ending>,
    dictum: Option<u8>,
    status: Option<ActionStatus>,
    brought: Filled,
    missing: String,
    unread: bool,
}

impl Kind {
    fn title(self) -> &'static str {
        match self {
            Self::RequestReceived => "Kapan pelapor menerima permintaan kelengkapan?",
            Self::Returned => "Catat bahwa permintaan kembali tak sampai?",
            Self::Remind => "Catat pengingat kepada pelapor?",
            Self::Completion => "Catat kelengkapan dari pelapor?",
            Self::Lapse => "Anggap laporan dicabut?",
            Self::Resume => "Lanjutkan verifikasi?",
            Self::Withdraw => "Catat pencabutan oleh pelapor?",
            Self::Reopen => "Buka kembali langkah ini?",
            Self::React => "Catat tanggapan pelapor?",
            Self::Challenge => "Catat keberatan, banding, atau surat Ombudsman?",
            Self::Settle => "Selesaikan keberatan atau jawab Ombudsman?",
            Self::Chase => "Catat kabar dari instansi penerima?",
            Self::Act => "Catat kemajuan rencana aksi?",
            Self::Sign => "Catat tanda tangan Kepala?",
            Self::Close => "Tutup kasus ini?",
        }
    }

    fn verb(self) -> &'static str {
        match self {
            Self::Lapse => "Anggap dicabut",
            Self::Resume => "Lanjutkan",
            Self::Reopen => "Buka kembali",
            Self::Close => "Tutup kasus",
            _ => "Catat",
        }
    }

    fn button(self) -> (&'static str, Icon) {
        match self {
            Self::RequestReceived => ("Diterima pelapor…", Icon::Check),
            Self::Returned => ("Kembali tak sampai…", Icon::Undo),
            Self::Remind => ("Ingatkan…", Icon::Send),
            Self::Completion => ("Kelengkapan diterima…", Icon::Add),
            Self::Lapse => ("Dianggap dicabut…", Icon::Close),
            Self::Resume => ("Lanjutkan verifikasi…", Icon::Undo),
            Self::Withdraw => ("Dicabut pelapor…", Icon::Close),
            Self::Reopen => ("Buka kembali…", Icon::Undo),
            Self::React => ("Tanggapan pelapor…", Icon::Person),
            Self::Challenge => ("Keberatan, banding, Ombudsman…", Icon::Add),
            Self::Settle => ("Selesaikan keberatan atau jawab…", Icon::Check),
            Self::Chase => ("Kabar instansi…", Icon::Send),
            Self::Act => ("Rencana aksi…", Icon::Check),
            Self::Sign => ("Sudah ditandatangani…", Icon::Edit),
            Self::Close => ("Tutup kasus…", Icon::Check),
        }
    }

    /// The question a move is asked with; nothing for the moves that have a form or a button of their own.
    pub(super) fn of(what: Move) -> Option<Self> {
        match what {
            Move::ReceiveCompletion => Some(Self::Completion),
            Move::ReceiveRequest => Some(Self::RequestReceived),
            Move::ReturnRequest => Some(Self::Returned),
            Move::Remind => Some(Self::Remind),
            Move::DeemWithdrawn => Some(Self::Lapse),
            Move::Resume => Some(Self::Resume),
            Move::Withdraw => Some(Self::Withdraw),
            Move::Chase => Some(Self::Chase),
            Move::React => Some(Self::React),
            Move::Challenge => Some(Self::Challenge),
            Move::SettleChallenge => Some(Self::Settle),
            Move::Close => Some(Self::Close),
            Move::Sign => Some(Self::Sign),
            Move::SetAction => Some(Self::Act),
            Move::Reopen => Some(Self::Reopen),
            Move::Finish | Move::Note | Move::Amend | Move::Cancel => None,
        }
    }
}

impl CasePage {
    pub(super) fn side_buttons(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let derived = self.derived(desk);
        for kind in derived.questions(self.step) {
            let (label, icon) = kind.button();
            if ui.add(Button::ghost(label).with(icon)).clicked() {
                self.open_side(kind, desk.today);
            }
        }
    }

    pub(super) fn open_side(&mut self, kind: Kind, today: NaiveDate) {
        self.form.errors.clear();
        self.form.refusals.clear();
        self.form.concerns.clear();
        self.form.reason.clear();
        self.form.focus = Some(kind.first_empty().to_owned());
        self.question = Some(Question::Side(Side {
            kind,
            on: Some(today),
            text: String::new(),
            more: String::new(),
            satisfied: None,
            rating: None,
            ending: Some(self.open.case.natural_ending()),
            dictum: None,
            status: Some(ActionStatus::Done),
            brought: Filled::of(&self.open.case),
            missing: String::new(),
            unread: false,
        }));
    }

    pub(super) fn side_modal(
        &mut self,
        mut side: Side,
        ctx: &egui::Context,
        desk: &Desk<'_>,
        wishes: &mut Vec<Action>,
    ) -> Option<Question> {
        let answered = question(ctx, "side-move", side.kind.title(), side.kind.verb(), None, |ui| {
            for refusal in &self.form.refusals {
                alert(ui, Tone::Late, refusal, None);
            }
            if !side.missing.is_empty() {
                alert(ui, Tone::Late, &side.missing, None);
            }
            let off_day = |date| desk.off_day(date);
            let mut form = Form::plain(&self.form.errors, &mut self.form.focus, form_id(("side", self.open.case.no.to_string())));
            form.today = desk.today;
            form.off_day = &off_day;
            side.fields(ui, &mut form, desk.office.book(), &self.open.case, self.step);
            side.unread = !form.unread.is_empty();
            if !self.form.concerns.is_empty() {
                crate::forms::ask_reason(ui, &self.form.concerns);
                form.text(ui, field("reason", "Alasan").required(), &mut self.form.reason);
            }
        });
        match answered {
            Answered::NotYet => {}
            Answered::No => {
                self.form.concerns.clear();
                self.form.errors.clear();
                self.form.refusals.clear();
                return None;
            }
            Answered::Yes => match side.wish(self.step).filter(|_| !side.unread) {
                Some(wish) => {
                    side.missing.clear();
                    let reason = if self.form.concerns.is_empty() { String::new() } else { self.form.reason.clone() };
                    wishes.push(Action::Perform { case: Some(self.open.case.no), wish: Box::new(wish), reason });
                }
                None if side.on.is_none() || side.unread => {
                    "Isi tanggalnya dahulu. Tidak ada yang dicatat.".clone_into(&mut side.missing);
                }
                None => "Lengkapi pilihannya dahulu. Tidak ada yang dicatat.".clone_into(&mut side.missing),
            },
        }
        // Closed when it was recorded; a refusal is shown in it.
        Some(Question::Side(side))
    }
}

impl Side {
    fn fields(&mut self, ui: &mut Ui, form: &mut Form<'_>, book: &Rulebook, case: &Case, step: Step) {
        match self.kind {
            Kind::Lapse => {
                let limit = limit_between(case, book, Milestone::RequestReceived, Milestone::CompletionReceived);
                let time = limit.and_then(|limit| limit.max).map_or_else(|| "batas waktu".to_owned(), words::length);
                note(
                    ui,
                    &format!(
                        "Hanya bila {time} sejak pelapor menerima permintaan sudah lewat (UU 25/2009 Pasal 44 ayat (5)). Pelapor diberi tahu."
                    ),
                );
            }
            Kind::Returned => note(
                ui,
                "Verifikasi dilanjutkan: minta lagi di alamat lain, lewat media lain, atau dengan pengumuman. Permintaan yang kembali tidak memulai batas waktu melengkapi.",
            ),
            Kind::Reopen => note(
                ui,
                &format!("{} dikerjakan lagi; langkah sesudahnya diulang. Isian lama tetap ada di riwayat.", words::step_short(step)),
            ),
            Kind::Close => {
                note(ui, &format!("Status akhir: {}. Kasus keluar dari daftar terbuka.", words::Label::label(&case.natural_ending())));
            }
            _ => {}
        }
        form.date(ui, field("on", "Tanggal").required(), &mut self.on);
        match self.kind {
            Kind::Remind | Kind::Lapse | Kind::Withdraw | Kind::Returned => {
                form.text(ui, field("how", "Cara dan bukti").required(), &mut self.text);
            }
            Kind::Completion => form.area(ui, field("text", "Isi kelengkapan").required().max(20_000), 5, &mut self.text),
            Kind::Chase => {
                form.text(ui, field("how", "Cara menanyakan").required(), &mut self.text);
                form.area(ui, field("answer", "Jawaban instansi"), 3, &mut self.more);
            }
            Kind::React => {
                form.area(ui, field("text", "Isi tanggapan"), 3, &mut self.text);
                form.choice(
                    ui,
                    field("satisfied", "Puas").required(),
                    &mut self.satisfied,
                    &[(true, "Puas".to_owned()), (false, "Tidak puas".to_owned())],
                );
                let stars: Vec<(u8, String)> = (1..=5).map(|n| (n, n.to_string())).collect();
                form.choice(ui, field("rating", "Nilai"), &mut self.rating, &stars);
            }
            Kind::Act => {
                let begins = |text: &str| text.chars().take(60).collect::<String>();
                let dicta: Vec<(u8, String)> =
                    case.ordered().map(|ordered| (ordered.no, format!("{}. {}", ordered.no, begins(&ordered.dictum.text)))).collect();
                form.select(ui, field("dictum", "Diktum").required(), &mut self.dictum, &dicta);
                form.choice(ui, field("status", "Status").required(), &mut self.status, &options(ActionStatus::ALL));
                form.text(ui, field("note", "Bukti atau catatan"), &mut self.text);
            }
            Kind::Close => {
                form.text(ui, field("location", "Lokasi berkas fisik (boks, map)").required(), &mut self.text);
                form.text(ui, field("note", "Catatan penutupan"), &mut self.more);
            }
            Kind::Challenge => self.brought.brought(ui, form),
            Kind::Settle => {
                let today = form.today;
                self.brought.settled(ui, form, case, book, today);
            }
            Kind::RequestReceived | Kind::Resume | Kind::Reopen | Kind::Sign => {}
        }
    }

    /// The wish, once there is a date.
    fn wish(&self, step: Step) -> Option<Wish> {
        let on = self.on?;
        let text = self.text.trim().to_owned();
        Some(match self.kind {
            Kind::RequestReceived => Wish::ReceiveRequest { on },
            Kind::Returned => Wish::ReturnRequest { on, how: text },
            Kind::Remind => Wish::Remind { on, how: text },
            Kind::Completion => Wish::ReceiveCompletion { on, text },
            Kind::Lapse => Wish::DeemWithdrawn { on, how: text },
            Kind::Resume => Wish::Resume { on },
            Kind::Withdraw => Wish::Withdraw { on, how: text },
            Kind::Reopen => Wish::Reopen { to: step, on },
            Kind::React => Wish::React(Reaction { on: Some(on), text, satisfied: self.satisfied, rating: self.rating }),
            Kind::Challenge => self.brought.challenge(on),
            Kind::Settle => self.brought.settlement(on)?,
            Kind::Chase => Wish::Chase { on, how: text, answer: self.more.trim().to_owned() },
            Kind::Act => Wish::SetAction { dictum: self.dictum?, status: self.status?, on, note: text },
            Kind::Sign => Wish::Sign { on, scan: None },
            Kind::Close => Wish::Close(Closing { on: Some(on), ending: self.ending, note: self.more.trim().to_owned(), location: text }),
        })
    }
}
