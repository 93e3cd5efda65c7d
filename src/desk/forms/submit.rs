//! Form of step 1, *penyampaian laporan*: what the complainant sent, in the complainant's own words.

use egui::Ui;

use super::Around;
use crate::widgets::field::{Form, field, options, pair};
use crate::widgets::repeat::{Group, rows};
use domain::acts::complaint::{Channel, RespondentKind, Service, Submission};
use domain::acts::reporter::{Identity, Openness, ReporterKind};

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui, data: &mut Submission, around: &Around<'_>) {
    form.section(ui, "Laporan", |form, ui| {
        pair(ui, |left, right| {
            form.select(left, field("channel", "Kanal pengaduan"), &mut data.channel, &options(Channel::ALL));
            let tracking = field("tracking_id", "ID laporan LAPOR!").hint("Angka, biasanya 6–12");
            form.text(right, tracking, &mut data.tracking_id);
        });
        pair(ui, |left, right| {
            form.date(left, field("submitted_on", "Tanggal disampaikan"), &mut data.submitted_on);
            form.time(right, field("submitted_at", "Jam disampaikan"), &mut data.submitted_at);
        });
        form.text(ui, field("title", "Judul laporan"), &mut data.title);
        let story = field("story", "Isi laporan (kata asli pelapor)");
        form.area(ui, story, 6, &mut data.story);
    });
    form.section(ui, "Pelapor", |form, ui| {
        let openness = field("openness", "Sifat keterbukaan identitas");
        form.choice(ui, openness, &mut data.openness, &options(Openness::ALL));
        let sealed = data.openness.is_some_and(Openness::is_sealed);
        if sealed {
            form.text(
                ui,
                field("secrecy_reason", "Alasan kerahasiaan").hint("Identitas disegel: layar dan naskah hanya memakai kode pelapor"),
                &mut data.secrecy_reason,
            );
        }
        form.select(ui, field("reporter_kind", "Jenis pelapor"), &mut data.reporter_kind, &options(ReporterKind::ALL));
        if let Some(pen) = &around.pen {
            identity(form, ui, data.identity.edit(pen));
        }
        form.check(ui, field("proxy.acts", "Bertindak sebagai penerima kuasa"), &mut data.proxy.acts);
        if data.proxy.acts {
            form.text(ui, field("proxy.holder", "Nama penerima kuasa"), &mut data.proxy.holder);
            pair(ui, |left, right| {
                form.text(left, field("proxy.letter_no", "Nomor surat kuasa"), &mut data.proxy.letter_no);
                form.date(right, field("proxy.letter_on", "Tanggal surat kuasa"), &mut data.proxy.letter_on);
            });
        }
    });
    form.section(ui, "Kejadian", |form, ui| {
        form.select(ui, field("service", "Layanan BPS terkait"), &mut data.service, &options(Service::ALL));
        pair(ui, |left, right| {
            form.date(left, field("happened_on", "Tanggal kejadian"), &mut data.happened_on);
            form.time(right, field("happened_at", "Jam kejadian"), &mut data.happened_at);
        });
        form.check(ui, field("day_unknown", "Tanggal kejadian tidak diketahui"), &mut data.day_unknown);
        form.text(ui, field("place", "Lokasi kejadian"), &mut data.place);
        form.check(ui, field("place_unknown", "Lokasi kejadian tidak diketahui"), &mut data.place_unknown);
    });
    form.section(ui, "Terlapor", |form, ui| {
        let group = Group {
            name: "respondents",
            one: "Terlapor",
            none: "Belum ada terlapor. Boleh kosong bila tidak disebut.",
            add: "Tambah terlapor",
        };
        rows(form, ui, group, &mut data.respondents, |form, ui, _, respondent| {
            form.text(ui, field("name", "Nama").hint("Kosongkan bila tidak diketahui"), &mut respondent.name);
            pair(ui, |left, right| {
                form.text(left, field("position", "Jabatan"), &mut respondent.position);
                form.text(right, field("unit", "Unit"), &mut respondent.unit);
            });
            pair(ui, |left, right| {
                form.select(left, field("kind", "Jenis"), &mut respondent.kind, &options(RespondentKind::ALL));
                form.text(right, field("rank", "Pangkat/golongan"), &mut respondent.rank);
            });
            form.text(ui, field("nip", "NIP").hint("18 angka; kosongkan bila tidak diketahui"), &mut respondent.nip);
        });
    });
    form.section(ui, "Kerugian dan permintaan", |form, ui| {
        pair(ui, |left, right| {
            form.money(left, field("loss", "Kerugian materiel"), &mut data.loss);
            form.money(right, field("claim", "Tuntutan ganti rugi"), &mut data.claim);
        });
        if data.claim.unwrap_or(0) > 0 {
            form.area(ui, field("causality", "Hubungan sebab-akibat kerugian"), 2, &mut data.causality);
        }
        form.text(ui, field("immaterial_loss", "Kerugian immateriel"), &mut data.immaterial_loss);
        form.area(ui, field("wish", "Permintaan penyelesaian"), 2, &mut data.wish);
        form.text(ui, field("reported_before", "Pernah dilaporkan ke"), &mut data.reported_before);
        form.text(ui, field("link", "Tautan laporan"), &mut data.link);
        form.check(ui, field("heard_apart", "Keberatan dipertemukan dengan terlapor"), &mut data.heard_apart);
        form.area(
            ui,
            field("summary", "Ringkasan admin").hint("Ejaan boleh dirapikan di sini; kata asli tidak diubah"),
            3,
            &mut data.summary,
        );
    });
}

/// Who complains.
fn identity(form: &mut Form<'_>, ui: &mut Ui, who: &mut Identity) {
    form.text(ui, field("identity.name", "Nama pelapor"), &mut who.name);
    form.check(ui, field("identity.name_withheld", "Nama tidak disebutkan"), &mut who.name_withheld);
    pair(ui, |left, right| {
        form.text(left, field("identity.phone", "Telepon atau WhatsApp"), &mut who.phone);
        form.text(right, field("identity.email", "Pos-el"), &mut who.email);
    });
    pair(ui, |left, right| {
        form.text(left, field("identity.address", "Alamat"), &mut who.address);
        form.text(right, field("identity.district", "Kecamatan atau kota"), &mut who.district);
    });
    pair(ui, |left, right| {
        form.text(left, field("identity.nik", "NIK").hint("Hanya bila benar-benar perlu"), &mut who.nik);
        if !who.nik.trim().is_empty() {
            form.text(right, field("identity.nik_reason", "Alasan perlu NIK"), &mut who.nik_reason);
        }
    });
}
