//! The reading of typed text, measured: thousands of texts made from grammars of complaints, names and numbers, with the truth beside them.
//! `TUNTAS_TEXTS` says how many; the figures are printed.

mod grammar;
mod papers;

use domain::acts::complaint::Respondent;
use domain::acts::paper::Edition;
use domain::acts::reporter::{Identity, Openness};
use domain::acts::sealed::Sealed;
use domain::readings::case::Case;
use domain::rules::wish::Wish;
use domain::text::leak::Secrets;
use domain::text::mask::Mask;
use proptest::prelude::*;
use support::{Story, day, submission};

use self::grammar::{Dice, Who, complaint, harmless};

fn texts() -> u64 {
    std::env::var("TUNTAS_TEXTS").ok().and_then(|number| number.parse().ok()).unwrap_or(1000)
}

fn case_of(who: &Who) -> Case {
    let mut form = submission();
    form.openness = Some(Openness::Open);
    form.identity = Sealed::new(Identity {
        name: who.name.clone(),
        phone: who.phone.clone(),
        nik: who.nik.clone(),
        nik_reason: "Diminta untuk ganti rugi".into(),
        email: who.email.clone(),
        address: who.address.clone(),
        ..Identity::default()
    });
    form.respondents = vec![Respondent { name: "Terlapor Rekaan".into(), ..Respondent::default() }];
    let mut story = Story::new();
    story.on(day(9, 7)).given(Wish::Open(Box::new(form)));
    story.case().unwrap()
}

#[test]
fn what_tells_of_the_complainant_is_gone_and_of_others_is_asked_about() {
    let (mut told, mut asked, mut missed, mut third) = (0_u32, 0_u32, Vec::new(), Vec::new());
    for seed in 0..texts() {
        let mut dice = Dice::new(seed);
        let who = Who::any(&mut dice);
        let case = case_of(&who);
        let (mask, secrets) = (Mask::of(&case, Edition::Masked), Secrets::of(&case, true));
        let text = complaint(&mut dice, &who);
        let (typed, masked) = (text.typed(), mask.text(&text.typed()));
        for mention in &text.own {
            told += 1;
            if masked.contains(mention.as_str()) {
                missed.push(format!("{seed} {:?}: {mention:?} in {masked:?}", who.name));
            }
        }
        // Letter for letter: what is not of the complainant stands as it was typed.
        let kept = text.outside(&case.alias());
        if masked != kept {
            missed.push(format!("{seed} {:?}: {masked:?} and not {kept:?}", who.name));
        }
        let found: Vec<String> = secrets.scan(&masked).into_iter().map(|leak| leak.text).collect();
        for mention in &text.others {
            asked += 1;
            if !found.iter().any(|leak| leak.contains(mention.as_str()) || mention.contains(leak.as_str())) {
                third.push(format!("{seed}: {mention:?} in {typed:?}"));
            }
        }
    }
    println!("{told} mentions of the complainant, {} missed or spoilt; {asked} of others, {} missed", missed.len(), third.len());
    assert!(missed.is_empty(), "{:#?}", &missed[..missed.len().min(12)]);
    assert!(third.len() * 100 <= usize::try_from(asked).unwrap(), "{:#?}", &third[..third.len().min(12)]);
}

#[test]
fn harmless_pages_are_left_alone() {
    let case = case_of(&Who::any(&mut Dice::new(7)));
    let (mask, secrets) = (Mask::of(&case, Edition::Masked), Secrets::of(&case, true));
    let mut alarms = Vec::new();
    for seed in 0..1000 {
        let page = harmless(&mut Dice::new(seed));
        assert_eq!(mask.text(&page), page, "nothing is changed");
        alarms.extend(secrets.scan(&page).into_iter().map(|leak| format!("{:?} {:?}", leak.kind, leak.text)));
    }
    println!("{} alarms on 1000 harmless pages", alarms.len());
    assert!(alarms.len() <= 300, "{:#?}", &alarms[..alarms.len().min(20)]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is typed, every find stands where it says, and whatever is no find stays letter for letter.
    #[test]
    fn every_find_leads_back_to_the_letters_typed(
        noise in prop::collection::vec(prop_oneof![".{0,12}", "[\\PC]{0,8}", Just("Samar\u{200b}wati".to_owned()), Just("0800\u{a0}123 4567".to_owned()),
            Just("a\u{301}\u{ad}".to_owned()), Just("-\n".to_owned()), Just(" pak Orangwan ".to_owned())], 0..14),
    ) {
        let who = Who { name: "Samarwati Tanparupa".into(), phone: "0800-123-4567".into(), ..Who::default() };
        let case = case_of(&who);
        let secrets = Secrets::of(&case, true);
        let text = noise.concat();
        let mut from = 0;
        let mut rest = String::new();
        for leak in secrets.scan(&text) {
            prop_assert!(leak.at >= from, "finds do not overlap");
            prop_assert_eq!(text.get(leak.at..leak.at + leak.text.len()), Some(leak.text.as_str()));
            rest.push_str(&text[from..leak.at]);
            rest.push_str(&leak.instead);
            from = leak.at + leak.text.len();
        }
        rest.push_str(&text[from..]);
        prop_assert_eq!(secrets.masked(&text, |_| true), rest);
        prop_assert!(secrets.known(&Mask::of(&case, Edition::Masked).text(&text)).is_empty(), "one reading is enough");
    }
}
