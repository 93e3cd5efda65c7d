//! The office's own style on all its papers: every option tried, frames kept, words as chosen, issued papers left alone.

use domain::acts::ids::CaseNo;
use domain::acts::names::Addressee;
use domain::acts::paper::{Edition, LetterKind, PaperId};
use domain::acts::person::PersonRef;
use domain::acts::step::Step;
use domain::acts::style::{FirstDictum, InitialsOn, Margins, OnBehalf, PaperSize, PaperStyle, SealRoom};
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use letters::{Item, Sheet};
use office::{CaseFilter, Office, SAMPLE_PASSPHRASE, Trouble, make_sample};
use papers::sample::SampleOf;
use store::KeyCost;
use support::{Story, folder, submission};

fn sample(name: &str) -> Office {
    make_sample(&folder(name), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap()
}

fn set(office: &mut Office, style: PaperStyle) {
    office.perform(None, Wish::SetPaperStyle(Box::new(style)), "Mengikuti kebiasaan kantor").unwrap();
}

/// Whether two lengths are the same, millimetres.
fn is(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

fn deputy(holder: Option<&str>) -> OnBehalf {
    OnBehalf { signs: PersonRef("P2".into()), holder: holder.map(str::to_owned) }
}

/// Every option by itself, then everything at once with the widest and the narrowest margins.
fn styles() -> Vec<(&'static str, PaperStyle)> {
    let plain = PaperStyle::default;
    let roles = || vec!["Penyusun".to_owned(), "Ketua Tim SP4N LAPOR! dan Kasubbag Umum".to_owned()];
    let seal = |side| Some(SealRoom { side, caption: "Ruang QR tanda tangan elektronik".into() });
    let everything = |margins| PaperStyle {
        paper: PaperSize::F4,
        margins: Some(margins),
        blank_head: Some(90),
        first_dictum: FirstDictum::Pertama,
        invocation: true,
        decree_nip: false,
        name_bold: true,
        name_underlined: true,
        initials: InitialsOn::Everything,
        initials_by: vec!["Seorang pemeriksa naskah, empat puluh huru".chars().take(40).collect(); 4],
        seal: seal(40),
        on_behalf: Some(deputy(Some("Kepala Subbagian Umum"))),
    };
    vec![
        ("bawaan", plain()),
        ("F4", PaperStyle { paper: PaperSize::F4, ..plain() }),
        ("margin lebar", PaperStyle { margins: Some(Margins { left: 40, right: 30, top: 40, bottom: 40 }), ..plain() }),
        ("margin sempit", PaperStyle { margins: Some(Margins { left: 20, right: 15, top: 10, bottom: 18 }), ..plain() }),
        ("kop tercetak", PaperStyle { blank_head: Some(45), ..plain() }),
        ("kop rendah", PaperStyle { blank_head: Some(20), ..plain() }),
        ("PERTAMA", PaperStyle { first_dictum: FirstDictum::Pertama, invocation: true, decree_nip: false, ..plain() }),
        ("nama", PaperStyle { name_bold: true, name_underlined: true, ..plain() }),
        ("paraf konsep", PaperStyle { initials: InitialsOn::Drafts, initials_by: roles(), ..plain() }),
        ("paraf", PaperStyle { initials: InitialsOn::Everything, initials_by: roles(), ..plain() }),
        ("QR", PaperStyle { seal: seal(15), ..plain() }),
        ("a.n.", PaperStyle { on_behalf: Some(deputy(None)), ..plain() }),
        ("u.b.", PaperStyle { on_behalf: Some(deputy(Some("Kepala Subbagian Umum"))), ..plain() }),
        ("semua, lebar", everything(Margins { left: 40, right: 30, top: 40, bottom: 40 })),
        ("semua, sempit", everything(Margins { left: 20, right: 15, top: 10, bottom: 18 })),
    ]
}

#[test]
fn in_every_style_every_paper_keeps_its_frame_and_its_sheet() {
    let mut office = sample("gaya");
    let mut seen = 0;
    for (name, style) in styles() {
        let (width, height) = style.paper.millimetres();
        let asked = (f64::from(width), f64::from(height));
        set(&mut office, style.clone());
        for card in office.cards(&CaseFilter::default(), 0, 0).unwrap() {
            let open = office.case(card.no).unwrap();
            for paper in open.case.papers(office.book()) {
                let sheet = office.sheet(&open, paper, Edition::Internal, None).unwrap();
                assert_eq!(sheet.problems(), Vec::<String>::new(), "{name}: {} {paper:?}", card.no);
                for page in &sheet.pages {
                    assert_eq!((page.width_mm, page.height_mm), asked, "{name}: {paper:?}");
                }
                seen += 1;
            }
        }
        for paper in papers::OF_OFFICE {
            let sheet = office.house_sheet(paper).unwrap();
            assert_eq!(sheet.problems(), Vec::<String>::new(), "{name}: {}", paper.title);
            let page = &sheet.pages[0];
            let (short, long) = (page.width_mm.min(page.height_mm), page.width_mm.max(page.height_mm));
            let (is_wide, stem) = (page.width_mm > page.height_mm, paper.paper.stem);
            let wanted = match stem {
                "Poster-Cara-Melapor" => (297.0, 420.0),
                "Maklumat-Pelayanan" | "Cara-Melapor" => (210.0, 297.0),
                _ if is_wide && stem != "Bagan-SOP" => (210.0, 297.0),
                _ => asked,
            };
            assert!(is(short, wanted.0) && is(long, wanted.1), "{name}: {}: {short} by {long}", paper.title);
        }
        for of in [SampleOf::Decision, SampleOf::Letter] {
            let sheet = office.try_style(&style, of).unwrap();
            assert_eq!(sheet.problems(), Vec::<String>::new(), "{name}: {of:?}");
        }
    }
    assert!(seen > 500, "{seen}");
}

/// A paper of the training register in a style.
fn paper(office: &mut Office, style: PaperStyle, serial: u32, kind: LetterKind) -> Sheet {
    set(office, style);
    let open = office.case(CaseNo { year: 2026, serial }).unwrap();
    office.sheet(&open, kind, Edition::Internal, None).unwrap()
}

#[test]
fn a_decision_says_what_the_office_chose() {
    let mut office = sample("gaya-keputusan");
    let usual = paper(&mut office, PaperStyle::default(), 31, LetterKind::Decision);
    let text = usual.to_text();
    assert!(text.contains("KESATU  :") && text.contains("NIP ") && !text.contains("RAHMAT") && !text.contains("Paraf"), "{text}");

    let own = PaperStyle { first_dictum: FirstDictum::Pertama, invocation: true, decree_nip: false, ..PaperStyle::default() };
    let sheet = paper(&mut office, own, 31, LetterKind::Decision);
    let text = sheet.to_text();
    assert!(text.contains("PERTAMA  :") && text.contains("KEDUA  :") && !text.contains("KESATU"), "{text}");
    assert!(text.contains("DENGAN RAHMAT TUHAN YANG MAHA ESA\nKEPALA BADAN PUSAT STATISTIK KOTA LUBUK LINGGAU,"), "{text}");
    assert!(!text.contains("NIP"), "{text}");

    let seal = Some(SealRoom { side: 25, caption: "Ruang QR".into() });
    let own = PaperStyle {
        name_underlined: true,
        name_bold: true,
        seal,
        initials: InitialsOn::Everything,
        initials_by: vec!["Penyusun".into()],
        ..PaperStyle::default()
    };
    let dressed = paper(&mut office, own, 31, LetterKind::Decision);
    let text = dressed.to_text();
    assert!(text.contains("Ruang QR") && text.contains("Diperiksa oleh  Paraf") && text.contains("Penyusun"), "{text}");
    assert_eq!(text.matches("Paraf").count(), 1, "once, beside the first signature");
    let bold = |sheet: &Sheet| sheet.texts().filter(|text| &*text.text == "Kepalawan" && text.font == letters::FontId::SerifBold).count();
    assert!(bold(&usual) == 0 && bold(&dressed) > 0);
    let name = dressed.texts().filter(|text| &*text.text == "Kepalawan").last().unwrap().clone();
    let rules = |item: &&Item| {
        matches!(item, Item::Line { y1_mm, y2_mm, x1_mm, .. }
        if is(*y1_mm, *y2_mm) && (*y1_mm - name.baseline_mm - 0.8).abs() < 1e-6 && *x1_mm <= name.x_mm)
    };
    assert!(dressed.pages.iter().any(|page| page.items.iter().filter(rules).count() == 1), "the name is underlined");
}

#[test]
fn on_sheets_with_a_printed_head_letters_leave_it_blank_and_forms_print_theirs() {
    let mut office = sample("gaya-kop");
    let own = || PaperStyle { blank_head: Some(50), ..PaperStyle::default() };
    for (serial, kind, blank) in
        [(31, LetterKind::Decision, true), (39, LetterKind::Forwarding, true), (31, LetterKind::VerificationSheet, false)]
    {
        let sheet = paper(&mut office, own(), serial, kind);
        let first = sheet.pages[0].texts().map(|text| text.baseline_mm).fold(f64::MAX, f64::min);
        let says = sheet.pages[0].lines().iter().any(|line| line == "BADAN PUSAT STATISTIK");
        assert_eq!((first > 50.0, says), (blank, !blank), "{kind:?}: {first}");
    }
}

#[test]
fn letters_are_signed_in_the_name_of_the_kepala_by_whom_the_office_named() {
    let mut office = sample("gaya-an");
    let sheet = paper(&mut office, PaperStyle { on_behalf: Some(deputy(None)), ..PaperStyle::default() }, 39, LetterKind::Forwarding);
    let text = sheet.running_text();
    let chair = office.book().person(&PersonRef("P2".into())).unwrap().clone();
    assert!(text.contains(&format!("a.n. Kepala Badan Pusat Statistik Kota Lubuk Linggau {}, {}", chair.position, chair.name)), "{text}");

    let under = || PaperStyle { on_behalf: Some(deputy(Some("Kepala Subbagian Umum"))), ..PaperStyle::default() };
    let text = paper(&mut office, under(), 39, LetterKind::Forwarding).running_text();
    assert!(text.contains(&format!("Kepala Subbagian Umum u.b. {}, {}", chair.position, chair.name)), "{text}");
    let decision = paper(&mut office, under(), 31, LetterKind::Decision).running_text();
    assert!(!decision.contains("a.n."), "a decree is signed by whoever decides: {decision}");

    // Given a deputy who is a party, the Kepala signs; after the deputy's term as well.
    let mut open = office.case(CaseNo { year: 2026, serial: 39 }).unwrap();
    open.case.submission.respondents = vec![domain::acts::complaint::Respondent { name: chair.name.clone(), ..Default::default() }];
    let text = office.sheet(&open, LetterKind::Forwarding, Edition::Internal, None).unwrap().running_text();
    assert!(!text.contains("a.n."), "{text}");
    let ended = domain::acts::person::Person { until: Some(support::day(1, 31)), ..chair };
    office.perform(None, Wish::SetPerson(ended), "Selesai bertugas").unwrap();
    let open = office.case(CaseNo { year: 2026, serial: 39 }).unwrap();
    let text = office.sheet(&open, LetterKind::Forwarding, Edition::Internal, None).unwrap().running_text();
    assert!(!text.contains("a.n."), "{text}");
}

#[test]
fn what_was_issued_stays_and_is_not_out_of_date_for_a_style() {
    let mut office = sample("gaya-terbit");
    let issued: Vec<(CaseNo, PaperId, Edition)> = office
        .cards(&CaseFilter::default(), 0, 0)
        .unwrap()
        .into_iter()
        .flat_map(|card| {
            let case = office.case(card.no).unwrap().case;
            let both = |paper: PaperId| Edition::ALL.iter().map(move |edition| (paper, *edition));
            let standing: Vec<_> =
                case.papers(office.book()).into_iter().flat_map(both).filter(|(id, ed)| case.standing_print(*id, *ed).is_some()).collect();
            standing.into_iter().map(move |(paper, edition)| (card.no, paper, edition))
        })
        .collect();
    assert!(issued.iter().any(|(_, paper, _)| paper.kind == LetterKind::Decision) && issued.len() > 6, "{issued:?}");
    let bytes = |office: &Office, (no, paper, edition): (CaseNo, PaperId, Edition)| office.export(no, paper, edition, None).unwrap().bytes;
    let before: Vec<_> = issued.iter().map(|one| bytes(&office, *one)).collect();
    for (name, style) in styles() {
        set(&mut office, style);
        for ((no, paper, edition), before) in issued.iter().zip(&before) {
            let open = office.case(*no).unwrap();
            assert!(!office.is_stale(&open, *paper, *edition).unwrap(), "{name}: {no} {paper:?}");
            assert_eq!(&bytes(&office, (*no, *paper, *edition)), before, "{name}: {no} {paper:?}");
        }
    }
    // Another name of the office is no style, and is told as before.
    let mut profile = office.book().office.clone();
    profile.area = "KOTA CONTOH".into();
    office.perform(None, Wish::SetOffice(Box::new(profile)), "Nama wilayah berubah").unwrap();
    let (no, paper, edition) = issued.iter().copied().find(|(_, paper, _)| paper.kind == LetterKind::Decision).unwrap();
    assert!(office.is_stale(&office.case(no).unwrap(), paper, edition).unwrap());
}

#[test]
fn a_style_beyond_its_bounds_is_refused_field_by_field() {
    let story = Story::new();
    let refused = |style: PaperStyle, at: &str, why: Option<Why>| {
        let answer = story.ask(&Wish::SetPaperStyle(Box::new(style)), "alasan yang cukup panjang");
        let found = match answer {
            domain::rules::decide::Answer::No(refusals) => refusals.into_iter().find(|one| one.at == at).map(|one| one.why),
            domain::rules::decide::Answer::Yes(_) => None,
            domain::rules::decide::Answer::OnlyWithReason(concerns) => panic!("{concerns:?}"),
        };
        assert_eq!(found, why, "{at}");
    };
    let range = |min, max| Some(Why::Range { min, max });
    let usual = Margins { left: 30, right: 20, top: 20, bottom: 25 };
    let margins = |margins| PaperStyle { margins: Some(margins), ..PaperStyle::default() };
    for (least, greatest, at, put) in [
        (20, 40, "left", (|m, v| Margins { left: v, ..m }) as fn(Margins, u16) -> Margins),
        (15, 30, "right", |m, v| Margins { right: v, ..m }),
        (10, 40, "top", |m, v| Margins { top: v, ..m }),
        (18, 40, "bottom", |m, v| Margins { bottom: v, ..m }),
    ] {
        let why = || range(u64::from(least), u64::from(greatest));
        refused(margins(put(usual, least)), at, None);
        refused(margins(put(usual, least - 1)), at, why());
        refused(margins(put(usual, greatest)), at, None);
        refused(margins(put(usual, greatest + 1)), at, why());
    }
    let head = |height| PaperStyle { blank_head: Some(height), ..PaperStyle::default() };
    refused(head(90), "blank_head", None);
    refused(head(91), "blank_head", range(20, 90));
    refused(head(19), "blank_head", range(20, 90));
    let seal = |side, caption: &str| PaperStyle { seal: Some(SealRoom { side, caption: caption.into() }), ..PaperStyle::default() };
    refused(seal(14, ""), "seal.side", range(15, 40));
    refused(seal(25, &"x".repeat(81)), "seal.caption", Some(Why::TooLong { max: 80, is: 81 }));
    let initials = |rows: &[&str]| PaperStyle {
        initials: InitialsOn::Drafts,
        initials_by: rows.iter().map(|row| (*row).to_owned()).collect(),
        ..PaperStyle::default()
    };
    refused(initials(&["Penyusun", " "]), "initials_by", None);
    refused(initials(&[" "]), "initials_by", Some(Why::AtLeast(1)));
    refused(initials(&["a", "b", "c", "d", "e"]), "initials_by", Some(Why::AtMost(4)));
    refused(initials(&[&"x".repeat(41)]), "initials_by.0", Some(Why::TooLong { max: 40, is: 41 }));
    let behalf = |id: &str, holder: Option<&str>| PaperStyle {
        on_behalf: Some(OnBehalf { signs: PersonRef(id.into()), holder: holder.map(str::to_owned) }),
        ..PaperStyle::default()
    };
    refused(behalf("P1", None), "on_behalf.signs", Some(Why::NotServing));
    refused(behalf("P9", None), "on_behalf.signs", Some(Why::NotServing));
    refused(behalf("P2", Some(" ")), "on_behalf.holder", Some(Why::Required));
    let mut without = support::person("P2", domain::acts::person::Role::Chair);
    without.position.clear();
    let mut story = Story::new();
    story.given(Wish::SetPerson(without));
    story.refused(&Wish::SetPaperStyle(Box::new(behalf("P2", None))), "on_behalf.signs", |why| *why == Why::NoPosition);
}

#[test]
fn a_sample_out_of_bounds_is_refused_like_the_wish_itself() {
    let office = sample("gaya-contoh");
    let style = PaperStyle { blank_head: Some(200), ..PaperStyle::default() };
    let Err(Trouble::Refused(refusals)) = office.try_style(&style, SampleOf::Letter) else { panic!("it was set") };
    assert_eq!(refusals[0].at, "blank_head");
    let decision = office.try_style(&PaperStyle::default(), SampleOf::Decision).unwrap();
    assert_eq!(decision.pages.len(), 1, "a sample shows head and signature on one page: {}", decision.to_text());
    assert!(decision.to_text().contains("Ir. Kepalawan"), "{}", decision.to_text());
}

#[test]
fn papers_and_numbers_go_by_the_names_and_codes_of_the_office() {
    let mut office = sample("sebutan");
    let mut names = office.book().names.clone();
    names.above = Addressee { title: "Kepala Badan Pusat Statistik Provinsi Contoh".into(), town: "Kota Induk".into() };
    names.head = "Kepala BPS Kabupaten".into();
    names.assignment = "KP.651".into();
    office.perform(None, Wish::SetOfficeNames(Box::new(names.clone())), "Kantor lain").unwrap();
    let mut open = office.case(CaseNo { year: 2026, serial: 34 }).unwrap();
    open.case.facts.escalation_to = "BPS Provinsi".to_owned();
    let cover = office.sheet(&open, LetterKind::CoverNote, Edition::Internal, None).unwrap().running_text();
    assert!(cover.contains("Kepala Badan Pusat Statistik Provinsi Contoh") && cover.contains("Kota Induk"), "{cover}");
    assert!(!cover.contains("Sumatera Selatan"), "{cover}");
    let open = office.case(CaseNo { year: 2026, serial: 31 }).unwrap();
    let report = office.sheet(&open, LetterKind::FollowUpReport, Edition::Internal, None).unwrap().running_text();
    assert!(report.contains("Kepala BPS Kabupaten (PP 94/2021 Pasal 22)"), "{report}");
    let number = office.propose_number(&open, LetterKind::Assignment, support::day(11, 24), 0).unwrap();
    assert!(number.contains("/KP.651/"), "{number}");

    let story = Story::new();
    let asked = |change: &dyn Fn(&mut domain::acts::names::OfficeNames)| {
        let mut names = names.clone();
        change(&mut names);
        Wish::SetOfficeNames(Box::new(names))
    };
    story.refused(&asked(&|names| names.site = "https://contoh.invalid".into()), "site", |why| *why == Why::Site);
    story.refused(&asked(&|names| names.reports = "640".into()), "reports", |why| *why == Why::ArchiveCode);
    story.refused(&asked(&|names| names.above.title = String::new()), "above.title", |why| *why == Why::Required);
}

#[test]
fn links_lead_to_the_portal_or_to_the_site_of_the_agency() {
    let mut story = Story::new();
    let mut names = story.book.names.clone();
    names.site = "contoh.invalid".into();
    story.given(Wish::SetOfficeNames(Box::new(names)));
    let open = |link: &str| {
        let mut form = submission();
        form.link = link.into();
        Wish::Open(Box::new(form))
    };
    story.refused(&open("https://bps.go.id/1"), "link", |why| *why == Why::Link { agency: "contoh.invalid".into() });
    for link in ["https://www.contoh.invalid/1", "https://lapor.go.id/1"] {
        let mut fresh = Story::new();
        fresh.book.names.site = "contoh.invalid".into();
        fresh.on(support::day(9, 7)).given(open(link));
        assert_eq!(fresh.case().unwrap().state.step(), Step::Record, "{link}");
    }
}
