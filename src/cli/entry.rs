//! Working on cases from the command line: what can be done now, a step from a file, a new complaint from a file. The same door as the
//! window's, so the same refusals.

use std::path::Path;

use domain::acts::event::StepRecord;
use domain::acts::ids::CaseNo;
use domain::acts::step::Step;
use domain::readings::state::State;
use domain::rules::offers::Offer;
use domain::rules::refusal::Refusal;
use domain::rules::wish::Wish;
use office::{Done, Office, OpenCase, Trouble};
use serde_json::{Value, json};

use super::args::Recording;
use super::say;

/// `tuntas tawaran`.
pub(super) fn offers(office: &Office, no: CaseNo, form: bool, as_json: bool) -> Result<(), Trouble> {
    let open = office.case(no)?;
    let step = match open.case.state {
        State::At(step) => Some(step),
        State::WaitingForComplainant | State::Postponed | State::AwaitingReaction | State::Closed(_) => None,
    };
    let proposed = step.map(|step| office.proposed_step(&open, step)).transpose()?;
    if form {
        let Some(record) = proposed else {
            return Err(Trouble::BadFile {
                reason: format!("Tidak ada formulir untuk {}: kasus ini {}.", no, words::state(open.case.state)),
            });
        };
        let value = serde_json::to_value(&record).map_err(|error| Trouble::Shipped(error.to_string()))?;
        say(&pretty(&value["form"]));
        return Ok(());
    }
    let offers = office.offers(&open);
    let lacking = proposed.map_or_else(Vec::new, |record| office.lacking(Some(&open), &record));
    if as_json {
        let rows: Vec<Value> = offers.iter().map(offer_json).collect();
        let lacking: Vec<Value> = lacking.iter().map(refusal_json).collect();
        say(&pretty(
            &json!({ "nomor": no.to_string(), "keadaan": words::state(open.case.state), "tawaran": rows, "belum_lengkap": lacking }),
        ));
    } else {
        print(&open, &offers, &lacking);
    }
    Ok(())
}

fn print(open: &OpenCase, offers: &[Offer], lacking: &[Refusal]) {
    say(&format!("{}  {}", open.case.no, words::state(open.case.state)));
    say("\nDapat dilakukan sekarang");
    for offer in offers.iter().filter(|offer| offer.is_possible()) {
        say(&format!("  {}", words::offer(offer)));
    }
    let not_yet = || offers.iter().filter(|offer| !offer.is_possible());
    say("\nBelum dapat");
    for offer in not_yet().filter(|offer| offer.belongs_here()) {
        say(&format!("  {}: {}", words::offer(offer), reasons(&offer.against)));
    }
    // What belongs to another place of the procedure needs no sentence each.
    let elsewhere: Vec<String> = not_yet().filter(|offer| !offer.belongs_here()).map(words::offer).collect();
    if !elsewhere.is_empty() {
        say(&format!("  Tidak berlaku pada keadaan ini: {}", elsewhere.join("; ")));
    }
    if !lacking.is_empty() {
        say("\nYang masih kurang untuk menyelesaikan langkah ini");
        for refusal in lacking {
            say(&format!("  {}", line(refusal)));
        }
    }
}

fn reasons(against: &[Refusal]) -> String {
    against.iter().map(|refusal| words::refusal(&refusal.why)).collect::<Vec<_>>().join("; ")
}

/// A refusal with its field, as the form file calls it.
fn line(refusal: &Refusal) -> String {
    let why = words::refusal(&refusal.why);
    if refusal.at.is_empty() { why } else { format!("{}: {why}", refusal.at) }
}

fn offer_json(offer: &Offer) -> Value {
    json!({
        "gerak": offer.what.code(),
        "uraian": words::offer(offer),
        "langkah": offer.step.map(Step::number),
        "tindakan": offer.act.map(|seq| seq.0),
        "dapat": offer.is_possible(),
        "sebab": offer.against.iter().map(|refusal| words::refusal(&refusal.why)).collect::<Vec<_>>(),
    })
}

fn refusal_json(refusal: &Refusal) -> Value {
    json!({ "isian": refusal.at, "sebab": words::refusal(&refusal.why) })
}

pub(super) fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// `tuntas catat`.
pub(super) fn record(office: &mut Office, no: CaseNo, form: &Path, how: Recording, reason: &str, as_json: bool) -> Result<(), Trouble> {
    let open = office.case(no)?;
    let step = match how {
        Recording::Amend(step) => step,
        Recording::Finish | Recording::Note => open.case.state.step(),
    };
    let record = office.form_from_file(Some(&open), step, form)?;
    let wish = match how {
        Recording::Finish => Wish::Finish(record),
        Recording::Note => Wish::Note(record),
        Recording::Amend(_) => Wish::Amend(record),
    };
    let done = office.perform(Some(no), wish, reason);
    answer(done, as_json)
}

/// `tuntas baru`.
pub(super) fn enter(office: &mut Office, form: &Path, reason: &str, as_json: bool) -> Result<(), Trouble> {
    let StepRecord::Submit(record) = office.form_from_file(None, Step::Submit, form)? else {
        return Err(Trouble::BadFile { reason: format!("{} bukan formulir pengaduan baru. Tidak ada yang dicatat.", form.display()) });
    };
    let done = office.perform(None, Wish::Open(record), reason);
    answer(done, as_json)
}

/// Says what was recorded, or line by line why not.
fn answer(done: Result<Done, Trouble>, as_json: bool) -> Result<(), Trouble> {
    match done {
        Ok(done) if as_json => {
            let acts: Vec<Value> =
                done.entries.iter().map(|entry| json!({ "urut": entry.seq.0, "uraian": words::act(&entry.event) })).collect();
            say(&pretty(&json!({ "nomor": done.case.map(|no| no.to_string()), "tindakan": acts })));
            Ok(())
        }
        Ok(done) => {
            for entry in &done.entries {
                let no = done.case.map_or_else(String::new, |no| no.to_string());
                say(&format!("{no}  {}  {}", entry.seq.0, words::act(&entry.event)));
            }
            Ok(())
        }
        Err(Trouble::Refused(refusals)) => {
            if as_json {
                say(&pretty(&json!({ "ditolak": refusals.iter().map(refusal_json).collect::<Vec<_>>() })));
            } else {
                for refusal in &refusals {
                    say(&format!("  {}", line(refusal)));
                }
            }
            Err(Trouble::Refused(refusals))
        }
        Err(Trouble::NeedsReason(concerns)) => {
            if as_json {
                say(&pretty(&json!({ "perlu_alasan": concerns.iter().map(words::concern).collect::<Vec<_>>() })));
            }
            Err(Trouble::NeedsReason(concerns))
        }
        Err(other) => Err(other),
    }
}
