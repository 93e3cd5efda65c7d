//! Edges of the complaint, its recording and its verification.

use domain::acts::step::Step;
use serde_json::{Value, json};

use super::hold;

/// A text of so many letters.
fn long(letters: usize) -> Value {
    json!("x".repeat(letters))
}

#[test]
fn what_identifies_the_complaint() {
    hold(
        Step::Submit,
        &[
            (&[("tracking_id", json!("123"))], "tracking_id", "Digits"),
            (&[("tracking_id", json!("1234"))], "?", "OddTracking"),
            (&[("tracking_id", json!("12345"))], "?", "OddTracking"),
            (&[("tracking_id", json!("123456"))], "?", ""),
            (&[("tracking_id", json!("123456789012"))], "?", ""),
            (&[("tracking_id", json!("1234567890123"))], "?", "OddTracking"),
            (&[("tracking_id", json!("12345678901234567890"))], "tracking_id", ""),
            (&[("tracking_id", json!("123456789012345678901"))], "tracking_id", "TooLong"),
            (&[("tracking_id", json!("12345a7"))], "tracking_id", "Digits"),
            (&[("tracking_id", json!(""))], "tracking_id", "Required"),
            (&[("tracking_id", json!("")), ("channel", json!("visit")), ("identity.phone", json!("0800-000-0001"))], "tracking_id", ""),
            (&[("link", json!("https://www.lapor.go.id/laporan/1"))], "link", ""),
            (&[("link", json!("https://lapor.go.id"))], "link", ""),
            (&[("link", json!("https://pst.bps.go.id/x"))], "link", ""),
            (&[("link", json!("https://palsulapor.go.id/x"))], "link", "Link"),
            (&[("link", json!("https://lapor.go.id/?Token=1"))], "link", "Link"),
            (&[("title", long(4))], "title", "TooShort"),
            (&[("title", long(5))], "title", ""),
            (&[("title", long(150))], "title", ""),
            (&[("title", long(151))], "title", "TooLong"),
            (&[("story", json!(" "))], "story", "Required"),
            (&[("story", long(19))], "?", "ShortStory"),
            (&[("story", long(20))], "?", ""),
        ],
    );
}

#[test]
fn when_it_was_sent_and_when_it_happened() {
    hold(
        Step::Submit,
        &[
            // It is ten o'clock of 7 September.
            (&[("submitted_at", json!("10:00:00"))], "submitted_at", ""),
            (&[("submitted_at", json!("10:00:01"))], "submitted_at", "Future"),
            (&[("submitted_at", json!("10:00:01")), ("submitted_on", json!("2026-09-06"))], "submitted_at", ""),
            (&[("submitted_at", Value::Null)], "submitted_at", "Required"),
            (&[("submitted_on", json!("2026-09-08"))], "submitted_on", "Future"),
            (&[("submitted_on", json!("2000-01-01"))], "submitted_on", ""),
            (&[("submitted_on", json!("1999-12-31"))], "submitted_on", "TooOld"),
            (&[("submitted_on", Value::Null)], "submitted_on", "Required"),
            (&[("happened_on", json!("2026-09-07"))], "happened_on", ""),
            (&[("happened_on", json!("2026-09-07")), ("submitted_on", json!("2026-09-06"))], "happened_on", "AfterDate"),
            // UU 25/2009 art. 42(2): 30 days.
            (&[("happened_on", json!("2026-08-08"))], "?", ""),
            (&[("happened_on", json!("2026-08-07"))], "?", "EventLongAgo { days: 31 }"),
        ],
    );
}

#[test]
fn who_complains_and_for_whom() {
    let name = |text: &'static str| [("identity.name", json!(text))];
    for (text, why) in [("Budi", ""), ("Budi2", "Name"), ("...", "Name"), ("", "Required")] {
        hold(Step::Submit, &[(&name(text), "identity.name", why)]);
    }
    let phoned = |phone: &'static str| [("channel", json!("phone")), ("tracking_id", json!("")), ("identity.phone", json!(phone))];
    hold(
        Step::Submit,
        &[
            (&[("identity.name", json!("")), ("identity.name_withheld", json!(true))], "identity.name", ""),
            (&[("identity.name", json!("")), ("openness", json!("anonymous"))], "identity.name", ""),
            (&[("identity.phone", json!("081234567"))], "identity.phone", ""),
            (&[("identity.phone", json!("08123456"))], "identity.phone", "Phone"),
            (&[("identity.phone", json!("+62812345678901"))], "identity.phone", ""),
            (&[("identity.phone", json!("081234567890123"))], "identity.phone", ""),
            (&[("identity.phone", json!("0812345678901234"))], "identity.phone", "Phone"),
            (&[("identity.email", json!("budi@contoh.id"))], "identity.email", ""),
            (&[("identity.email", json!("budi@contoh"))], "identity.email", "Email"),
            // A channel of the portal answers by itself; elsewhere somebody must be reached somehow.
            (&phoned(""), "?", "NoContact"),
            (&phoned("081234567"), "?", ""),
            (&[("identity.nik", json!("1673010101010001")), ("identity.nik_reason", long(10))], "identity.nik", ""),
            (&[("identity.nik", json!("1673010101010001")), ("identity.nik_reason", long(10))], "identity.nik_reason", ""),
            (&[("identity.nik", json!("1673010101010001")), ("identity.nik_reason", long(9))], "identity.nik_reason", "TooShort"),
            (&[("identity.nik", json!("167301010101000")), ("identity.nik_reason", long(10))], "identity.nik", "Digits"),
            (&[("identity.nik", json!("167301010101000x")), ("identity.nik_reason", long(10))], "identity.nik", "Digits"),
            (&[("proxy.acts", json!(true))], "proxy.holder", "Required"),
            (&[("proxy.acts", json!(true))], "proxy.letter_no", "Required"),
            (&[("proxy.acts", json!(true))], "proxy.letter_on", "Required"),
            (&[("proxy.acts", json!(true)), ("proxy.letter_on", json!("2026-09-07"))], "submitted_on", ""),
            (
                &[("proxy.acts", json!(true)), ("proxy.letter_on", json!("2026-09-07")), ("submitted_on", json!("2026-09-06"))],
                "submitted_on",
                "BeforeDate",
            ),
        ],
    );
}

#[test]
fn what_is_asked_for_and_who_is_reported() {
    let respondents = |count: usize, name: &str, position: &str| {
        let mut one = serde_json::to_value(support::submission()).unwrap()["respondents"][0].clone();
        (one["name"], one["position"]) = (json!(name), json!(position));
        [("respondents", Value::Array(vec![one; count]))]
    };
    let most: u64 = 1_000_000_000_000;
    hold(
        Step::Submit,
        &[
            (&[("loss", json!(most))], "loss", ""),
            (&[("loss", json!(most + 1))], "loss", "Range"),
            (&[("claim", json!(most)), ("causality", json!("Sebab"))], "claim", ""),
            (&[("claim", json!(most + 1)), ("causality", json!("Sebab"))], "claim", "Range"),
            (&[("claim", json!(0))], "causality", ""),
            (&[("claim", json!(1))], "causality", "Required"),
            (&respondents(20, "Terlapor", ""), "respondents", ""),
            (&respondents(21, "Terlapor", ""), "respondents", "AtMost(20)"),
            (&respondents(0, "", ""), "respondents", ""),
            (&respondents(1, " ", " "), "respondents.0.name", "Required"),
            (&respondents(1, "", "Petugas loket"), "respondents.0.name", ""),
        ],
    );
}

/// Rule 12: what names somebody is not put into the title, which stands in lists.
#[test]
fn a_title_of_a_secret_complaint_names_nobody() {
    let secret = |title: &'static str| [("openness", json!("secret")), ("title", json!(title))];
    let named = ("identity.name", json!("Tanparupa"));
    let sealed = |title: &'static str| [("openness", json!("anonymous")), ("title", json!(title)), named.clone()];
    hold(
        Step::Submit,
        &[
            (&secret("Loket kosong karena Terlapor Rekaan"), "?", "NameInTitle"),
            (&secret("Loket kosong pada jam layanan"), "?", ""),
            (&[("title", json!("Loket kosong karena Terlapor Rekaan"))], "?", ""),
            // A name that is an everyday word tells nobody in a word of the sentence, but does where it is the whole name.
            (&[("openness", json!("anonymous")), ("title", json!("Budi melihat loket kosong"))], "title", "NameInTitle"),
            (&[("openness", json!("anonymous")), ("title", json!("Pelajaran budi pekerti"))], "title", ""),
            (&[("openness", json!("secret")), ("respondents.0.name", json!("Al")), ("title", json!("Al tidak di loket"))], "?", ""),
            (
                &[("openness", json!("secret")), ("respondents.0.name", json!("Ali")), ("title", json!("Ali tidak di loket"))],
                "?",
                "NameInTitle",
            ),
            (&sealed("Tanparupa melihat loket kosong"), "title", "NameInTitle"),
            (&sealed("Tanparupanya melihat loket kosong"), "title", "NameInTitle"),
            (&[("title", json!("Tanparupa melihat loket kosong")), named.clone()], "title", ""),
        ],
    );
}

#[test]
fn how_it_was_received_and_recorded() {
    let by_hand = [
        ("receipt_automatic", json!(false)),
        ("receipt_no", json!("TT-1")),
        ("receipt_on", json!("2026-09-07")),
        ("receipt_how", json!("Tangan")),
    ];
    let handed = |at: &'static str, value: Value| by_hand.iter().cloned().chain([(at, value)]).collect::<Vec<_>>();
    hold(
        Step::Record,
        &[
            (&[("received_at", json!("09:00:00"))], "received_at", ""),
            (&[("received_at", json!("08:59:59"))], "received_at", "Before"),
            (&[("received_at", json!("10:00:00"))], "received_at", ""),
            (&[("received_at", json!("10:00:01"))], "received_at", "Future"),
            (&[("received_at", Value::Null)], "received_at", "Required"),
            (&[("received_on", json!("2026-09-06"))], "received_on", "Before"),
            (&[("received_on", json!("2026-09-08"))], "received_on", "Future"),
            (&[("recorded_on", json!("2026-09-06"))], "recorded_on", "BeforeDate"),
            (&[("archive_code", json!("PW.14"))], "archive_code", "ArchiveCode"),
            (&[("archive_code", json!(""))], "archive_code", "Required"),
            (&[("receiver", json!("P9"))], "receiver", "NotServing"),
            (&[("conflicts.3.conflict", json!(true)), ("conflicts.3.note", json!("Kerabat"))], "receiver", "Conflicted"),
            (&[("conflicts.1.conflict", json!(true)), ("conflicts.1.note", json!("Kerabat"))], "receiver", ""),
            (&[("conflicts.1.conflict", json!(true))], "conflicts.1.note", "Required"),
            (&[("conflicts.1.conflict", Value::Null)], "conflicts.1.conflict", "Required"),
            (&[("conflicts", json!([]))], "conflicts", "Required"),
            (&[("priority", json!("very_urgent"))], "priority_reason", "Required"),
            (&[("priority", json!("very_urgent")), ("priority_reason", long(9))], "priority_reason", "TooShort"),
            (&[("priority", json!("very_urgent")), ("priority_reason", long(10))], "priority_reason", ""),
            (&by_hand, "receipt_no", ""),
            (&handed("receipt_no", json!("")), "receipt_no", "Required"),
            (&handed("receipt_how", json!("")), "receipt_how", "Required"),
            (&handed("receipt_on", Value::Null), "receipt_on", "Required"),
            (&handed("receipt_on", json!("2026-09-06")), "receipt_on", "BeforeDate"),
            (&[("disposition_on", json!("2026-09-08"))], "disposition_on", "Future"),
            (&[("disposition_on", json!("2026-09-07")), ("disposition_due", json!("2026-09-06"))], "disposition_due", "BeforeDate"),
            (&[("disposition_on", json!("2026-09-07")), ("disposition_due", json!("2026-09-07"))], "disposition_due", ""),
            // Three years and a leap day ahead is a plan, a day more a slip.
            (&[("disposition_due", json!("2029-09-09"))], "disposition_due", ""),
            (&[("disposition_due", json!("2029-09-10"))], "disposition_due", "AfterDate"),
            (&[("duplicate_of", json!("ADU-2026-0001"))], "duplicate_of", "NoSuchCase"),
        ],
    );
}

#[test]
fn how_it_was_verified() {
    let asked = |at: &'static str, value: Value| {
        let base = [
            ("outcome", json!("incomplete")),
            ("request.lacking", json!(["Waktu kejadian"])),
            ("request.how", json!("LAPOR!")),
            ("request.sent_on", json!("2026-09-08")),
        ];
        base.into_iter().chain([(at, value)]).collect::<Vec<_>>()
    };
    hold(
        Step::Verify,
        &[
            (&[("verified_on", json!("2026-09-09"))], "verified_on", "Future"),
            (&[("verified_on", json!("2026-09-06"))], "verified_on", "Before"),
            (&[("complete_on", json!("2026-09-06"))], "complete_on", "Before"),
            (&[("complete_on", json!("2026-09-07"))], "complete_on", ""),
            (&[("verified_on", json!("2026-09-07"))], "verified_on", "BeforeDate"),
            (&[("response_on", json!("2026-09-06"))], "response_on", "Before"),
            (&[("response", json!(""))], "response", "Required"),
            (&[("response_on", Value::Null)], "response_on", "Required"),
            (&[("checks.3.answer", Value::Null)], "checks.3.answer", "Required"),
            (&asked("request.how", json!("LAPOR!")), "request.how", ""),
            (&asked("request.how", json!("")), "request.how", "Required"),
            (&asked("request.lacking", json!([" "])), "request.lacking", "AtLeast(1)"),
            (&asked("request.lacking", json!(vec!["x"; 30])), "request.lacking", ""),
            (&asked("request.lacking", json!(vec!["x"; 31])), "request.lacking", "AtMost(30)"),
            (&asked("request.sent_on", Value::Null), "request.sent_on", "Required"),
            (&asked("request.sent_on", json!("2026-09-06")), "request.sent_on", "Before"),
            (&asked("request.received_on", json!("2026-09-08")), "request.received_on", ""),
            (&asked("request.received_on", json!("2026-09-07")), "request.received_on", "BeforeDate"),
            (&asked("request.received_on", json!("2026-09-09")), "request.received_on", "Future"),
            (&[("outcome", json!("ineligible")), ("reason", long(9))], "reason", "TooShort"),
            (&[("outcome", json!("ineligible")), ("reason", long(10))], "reason", ""),
            (&[("outcome", json!("postponed")), ("reason", long(9))], "reason", "TooShort"),
            (&[("outcome", json!("postponed")), ("reason", long(10))], "postponed_until", "Required"),
            (
                &[("outcome", json!("postponed")), ("reason", long(10)), ("postponed_until", json!("2026-09-07"))],
                "postponed_until",
                "BeforeDate",
            ),
            (&[("outcome", json!("postponed")), ("reason", long(10)), ("postponed_until", json!("2026-09-08"))], "postponed_until", ""),
            (&[("outcome", json!("on_the_spot")), ("spot_answer", long(10))], "outcome", "OutcomeNotForClass"),
            (&[("outcome", json!("on_the_spot")), ("spot_answer", long(9))], "spot_answer", "TooShort"),
            (&[("outcome", json!("duplicate"))], "duplicate_of", "Required"),
            (&[("outcome", Value::Null)], "outcome", "Required"),
        ],
    );
}
