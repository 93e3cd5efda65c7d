//! What numbers say, how they are written, and what the book of numbers tells.

use crate::acts::ids::CaseNo;
use crate::acts::series::SeriesStart;
use crate::readings::numbering::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn parts(serial: u32, insert: u32) -> NumberParts {
    NumberParts {
        prefix: "B".into(),
        serial,
        insert,
        unit: "16740".into(),
        archive: "PW.140".into(),
        series: "N/KPA".into(),
        on: day("2026-09-24"),
    }
}

fn used(number: &str, on: &str) -> (String, Option<NaiveDate>, Fate) {
    (number.to_owned(), Some(day(on)), Fate::Used(CaseNo { year: 2026, serial: 1 }))
}

#[test]
fn every_shipped_series_reads_what_it_writes() {
    for code in SeriesCode::ALL {
        let series = NumberSeries::shipped(*code);
        assert_eq!(series.fault(), None);
        for (serial, insert) in [(1, 0), (50, 1), (999, 12), (1234, 0)] {
            let text = series.write(&parts(serial, insert));
            let place = series.read(&text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((place.serial, place.insert, place.year), (serial, insert, 2026), "{text}");
        }
    }
}

#[test]
fn numbers_of_real_registers_are_read() {
    let letter = NumberSeries::shipped(SeriesCode::Letter);
    assert_eq!(letter.read("B-101/16740/KP.650/2026").map(|place| (place.prefix, place.serial)), Some(("B".into(), 101)));
    assert_eq!(letter.read("SR-007/16740/KP.650/2026").map(|place| place.prefix), Some("SR".into()));
    assert_eq!(letter.read("B-050.01/16740/PW.140/2026").map(|place| (place.serial, place.insert)), Some((50, 1)));
    let monthly = NumberSeries { template: "{sifat}-{urut}/{unit}/{klasifikasi}/{bulan}/{tahun}".into(), ..letter.clone() };
    assert_eq!(monthly.read("B-028/18100/HM.340/01/2024").map(|place| place.serial), Some(28));
    let decree = NumberSeries::shipped(SeriesCode::Decree);
    assert_eq!(decree.read("062.N/KPA/2024").map(|place| (place.serial, place.insert, place.year)), Some((62, 0, 2024)));
    for stranger in ["", "B-101", "X-101/16740/KP.650/2026", "B-/16740/KP.650/2026", "B-101/16740/KP.650/26", "B-101//2026"] {
        assert_eq!(letter.read(stranger), None, "{stranger}");
    }
}

#[test]
fn faulty_templates_are_told() {
    for (template, fault) in [
        ("B/{tahun}", TemplateFault::NoSerial),
        ("B-{urut}", TemplateFault::NoYear),
        ("{urut}{tahun}", TemplateFault::Touching),
        ("{urut}/{kode}/{tahun}", TemplateFault::UnknownPart),
        ("{urut/{tahun}", TemplateFault::UnknownPart),
    ] {
        let series = NumberSeries { template: template.into(), ..NumberSeries::shipped(SeriesCode::Letter) };
        assert_eq!(series.fault(), Some(fault), "{template}");
    }
}

#[test]
fn the_book_goes_on_after_the_last_number_and_the_start() {
    let mut series = NumberSeries::shipped(SeriesCode::Letter);
    series.starts.push(SeriesStart { year: 2026, prefix: "B".into(), serial: 100 });
    let book = NumberBook::of(std::slice::from_ref(&series), []);
    assert_eq!((book.next(&series, 2026, "B"), book.next(&series, 2026, "R"), book.next(&series, 2027, "B")), (100, 1, 1));
    let book = NumberBook::of(
        std::slice::from_ref(&series),
        [used("B-101/16740/PW.140/2026", "2026-09-09"), used("B-104/16740/PW.140/2026", "2026-09-12")],
    );
    assert_eq!(book.next(&series, 2026, "B"), 105);
    let gaps: Vec<u32> = book.gaps(std::slice::from_ref(&series)).into_iter().map(|(_, place)| place.serial).collect();
    assert_eq!(gaps, [100, 102, 103]);
}

#[test]
fn reserved_and_voided_numbers_make_no_gap() {
    let series = NumberSeries::shipped(SeriesCode::Decree);
    let lines = [
        ("001.N/KPA/2026".to_owned(), None, Fate::Voided("salah cetak".into())),
        ("002.N/KPA/2026".to_owned(), None, Fate::Reserved("untuk SK tim".into())),
        used("003.N/KPA/2026", "2026-02-01"),
    ];
    let book = NumberBook::of(std::slice::from_ref(&series), lines);
    assert_eq!(book.gaps(std::slice::from_ref(&series)), []);
    assert_eq!(book.next(&series, 2026, ""), 4);
}

#[test]
fn a_paper_of_an_earlier_day_is_inserted() {
    let series = NumberSeries::shipped(SeriesCode::Letter);
    let mut lines = vec![used("B-050/16740/PW.140/2026", "2026-03-02"), used("B-051/16740/PW.140/2026", "2026-03-09")];
    let book = NumberBook::of(std::slice::from_ref(&series), lines.clone());
    assert_eq!(book.insertion(&series, "B", day("2026-03-04")), Some((50, 1)));
    assert_eq!(book.insertion(&series, "B", day("2026-03-10")), None, "nothing later: an ordinary number");
    assert_eq!(book.insertion(&series, "B", day("2026-03-01")), None, "nothing earlier to stand behind");
    lines.push(used("B-050.01/16740/PW.140/2026", "2026-03-04"));
    let book = NumberBook::of(std::slice::from_ref(&series), lines);
    assert_eq!(book.insertion(&series, "B", day("2026-03-05")), Some((50, 2)));
    assert_eq!(book.gaps(std::slice::from_ref(&series)).len(), 49, "1 to 49 were never explained");
}

#[test]
fn a_number_is_written_to_the_letter() {
    let series = |template: &str| NumberSeries { template: template.into(), ..NumberSeries::shipped(SeriesCode::Letter) };
    for (template, serial, insert, written) in [
        ("{sifat}-{urut}/{unit}/{klasifikasi}/{tahun}", 7, 0, "B-007/16740/PW.140/2026"),
        ("{sifat}-{urut}/{unit}/{klasifikasi}/{tahun}", 7, 1, "B-007.01/16740/PW.140/2026"),
        ("{urut}.{seri}/{bulan}/{tahun}", 62, 0, "062.N/KPA/09/2026"),
        ("{urut}/{romawi}/{tahun}", 1234, 12, "1234.12/IX/2026"),
    ] {
        assert_eq!(series(template).write(&parts(serial, insert)), written);
    }
}

#[test]
fn a_part_that_says_what_cannot_be_makes_a_stranger_of_the_number() {
    let series = |template: &str| NumberSeries { template: template.into(), ..NumberSeries::shipped(SeriesCode::Letter) };
    let monthly = series("{urut}/{unit}/{bulan}/{tahun}");
    let roman = series("{urut}/{romawi}/{tahun}");
    let read = |series: &NumberSeries, number: &str| series.read(number).map(|place| (place.serial, place.insert, place.year));
    assert_eq!(read(&monthly, "28/18100/12/2026"), Some((28, 0, 2026)));
    assert_eq!(read(&roman, "007.01/XII/2000"), Some((7, 1, 2000)));
    for stranger in ["28/18100/13/2026", "28/18100/00/2026", "28//12/2026", "000/18100/12/2026", "28/18100/12/1999", ".01/18100/12/2026"] {
        assert_eq!(read(&monthly, stranger), None, "{stranger}");
    }
    for stranger in ["007/XIII/2026", "007/9/2026", "007.1/IX/2026", "007.011/IX/2026", "000/IX/2026"] {
        assert_eq!(read(&roman, stranger), None, "{stranger}");
    }
}

#[test]
fn a_number_is_inserted_among_those_of_its_own_book_only() {
    let series = NumberSeries::shipped(SeriesCode::Letter);
    let insertion = |lines: Vec<(String, Option<NaiveDate>, Fate)>, on: &str| {
        NumberBook::of(std::slice::from_ref(&series), lines).insertion(&series, "B", day(on))
    };
    let own = || vec![used("B-050/16740/PW.140/2026", "2026-03-02"), used("B-051/16740/PW.140/2026", "2026-03-09")];
    assert_eq!(insertion(own(), "2026-03-09"), None, "one of the same day is not later");
    assert_eq!(insertion(own(), "2026-03-02"), Some((50, 1)), "one of the same day is stood behind");
    // Another class, and the same class of another year, are books of their own.
    let mut others = own();
    others.extend([used("R-070/16740/PW.140/2026", "2026-03-03"), used("R-071/16740/PW.140/2026", "2026-04-01")]);
    others.extend([used("B-090/16740/PW.140/2025", "2026-03-03"), used("B-091/16740/PW.140/2025", "2026-04-01")]);
    assert_eq!(insertion(others.clone(), "2026-03-04"), Some((50, 1)));
    assert_eq!(insertion(others, "2026-03-20"), None);
    // Two digits hold 99 inserted numbers.
    let mut full = own();
    full.extend((1..=98).map(|insert| used(&format!("B-050.{insert:02}/16740/PW.140/2026"), "2026-03-04")));
    assert_eq!(insertion(full.clone(), "2026-03-05"), Some((50, 99)));
    full.push(used("B-050.99/16740/PW.140/2026", "2026-03-04"));
    assert_eq!(insertion(full, "2026-03-05"), None);
}

#[test]
fn a_form_that_takes_several_numbers_is_proposed_only_such_as_can_be_read_back() {
    let series = NumberSeries::shipped(SeriesCode::Letter);
    let mut lines = vec![used("B-050/16740/PW.140/2026", "2026-03-02"), used("B-051/16740/PW.140/2026", "2026-03-09")];
    lines.extend((1..=97).map(|insert| used(&format!("B-050.{insert:02}/16740/PW.140/2026"), "2026-03-04")));
    let book = NumberBook::of(std::slice::from_ref(&series), lines);
    let proposed = |on: &str| [0, 1, 2].map(|ahead| book.proposed(&series, "B", day(on), ahead));
    assert_eq!(proposed("2026-03-05"), [(50, 98), (50, 99), (52, 0)], "two inserts are left; the third takes an ordinary number");
    assert_eq!(proposed("2026-03-10"), [(52, 0), (53, 0), (54, 0)]);
}

#[test]
fn a_series_without_a_class_has_one_row_of_numbers() {
    let series = NumberSeries::shipped(SeriesCode::Decree);
    let lines = vec![used("062.N/KPA/2026", "2026-03-02"), used("063.N/KPA/2026", "2026-03-09")];
    let book = NumberBook::of(std::slice::from_ref(&series), lines);
    assert!(!series.has_prefix() && NumberSeries::shipped(SeriesCode::Letter).has_prefix());
    assert_eq!((book.next(&series, 2026, "B"), book.next(&series, 2026, "R")), (64, 64));
    assert_eq!(book.insertion(&series, "R", day("2026-03-04")), Some((62, 1)));
}
