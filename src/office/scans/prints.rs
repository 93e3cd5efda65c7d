//! Which print a mark names: the register writes itself, the case and the short code into it, and finds them again.

use std::collections::BTreeMap;

use crate::{Office, OpenCase, Trouble};
use domain::acts::ids::CaseNo;
use domain::acts::paper::Issued;
use letters::mark::{Mark, Print};
use store::digest_of;

use super::Left;

/// The first year whose cases fit into a mark.
const FIRST_YEAR: i32 = 2000;
/// Bits of the serial of a case.
const SERIAL: u32 = 17;
/// Bits of its year.
const YEAR: u32 = 7;

/// The cases that were read while pages are judged.
pub(super) type Cases = BTreeMap<CaseNo, Result<OpenCase, Left>>;

/// A case as a number of a mark; nothing for one that does not fit, whose papers bear no mark.
fn file_of(no: CaseNo) -> Option<u32> {
    let year = u32::try_from(no.year - FIRST_YEAR).ok().filter(|year| *year < 1 << YEAR)?;
    (no.serial > 0 && no.serial < 1 << SERIAL).then_some(year << SERIAL | no.serial)
}

fn case_of(file: u32) -> Option<CaseNo> {
    let year = i32::try_from(file >> SERIAL).ok()? + FIRST_YEAR;
    let no = CaseNo { year, serial: file & ((1 << SERIAL) - 1) };
    (file_of(no) == Some(file)).then_some(no)
}

/// The short code in the foot as a number.
fn code_of(code: &str) -> Option<u32> {
    let digits = code.replace('-', "");
    u32::from_str_radix(&digits, 16).ok().filter(|_| digits.len() == 8)
}

/// The number of a mark as the code in the foot.
fn written(code: u32) -> String {
    format!("{:04X}-{:04X}", code >> 16, code & 0xffff)
}

impl Office {
    /// What the marks of a print say of it: of a case, or of the office as a whole. Nothing where that does not fit into a mark.
    ///
    /// # Errors
    /// The register cannot be read.
    pub(crate) fn mark_of(&self, case: Option<CaseNo>, code: Option<&str>) -> Result<Option<Print>, Trouble> {
        let file = case.map_or(Some(0), file_of);
        let told = file.zip(code.and_then(code_of));
        told.map(|(file, code)| Ok(Print { register: self.short_name()?, file, code })).transpose()
    }

    /// Fourteen bits that tell this register from others, by the moment at which it began.
    fn short_name(&self) -> Result<u16, Trouble> {
        let digest = digest_of(self.store.begun_at()?.unwrap_or_default().as_bytes());
        Ok((u16::from(digest[0]) << 8 | u16::from(digest[1])) >> 2)
    }

    /// The case and print of a mark, or why there is none to which a scan could be given.
    pub(super) fn print_of(&self, mark: &Mark, cases: &mut Cases) -> Result<Result<(CaseNo, Issued), Left>, Trouble> {
        if mark.print.register != self.short_name()? {
            return Ok(Err(Left::OtherRegister));
        }
        let code = written(mark.print.code);
        let Some(no) = case_of(mark.print.file) else {
            let report = self.book.evaluations.iter().find(|(_, issued)| issued.code == code);
            return Ok(Err(report.map_or(Left::UnknownPrint(code), |(_, issued)| Left::Report(words::period_title(issued.period)))));
        };
        let open = match cases.entry(no) {
            std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::btree_map::Entry::Vacant(place) => place.insert(match self.case(no) {
                Ok(open) => Ok(open),
                Err(Trouble::Destroyed { .. }) => Err(Left::Destroyed(no)),
                Err(Trouble::NoSuchCase(_)) => Err(Left::UnknownPrint(code.clone())),
                Err(other) => return Err(other),
            }),
        };
        let case = match open {
            Ok(open) => &open.case,
            Err(left) => return Ok(Err(left.clone())),
        };
        let pages = u32::from(mark.pages);
        let Some((_, issued)) = case.issued.iter().find(|(_, issued)| issued.code == code && issued.pages == pages) else {
            return Ok(Err(Left::UnknownPrint(code)));
        };
        let issued = issued.clone();
        if self.book.voided.contains_key(&issued.number) {
            return Ok(Err(Left::Spoiled { case: no, issued: Box::new(issued) }));
        }
        Ok(if case.is_standing(&issued) { Ok((no, issued)) } else { Err(Left::Replaced { case: no, issued: Box::new(issued) }) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{SAMPLE_PASSPHRASE, make_sample};
    use domain::acts::paper::{Edition, LetterKind};
    use store::KeyCost;

    /// Only registers of earlier programs hold such a number: today a number that a case uses is not declared spoiled.
    #[test]
    fn a_paper_whose_number_was_declared_spoiled_takes_no_scan() {
        let mut office = make_sample(&support::folder("pindaian-rusak"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
        let no = CaseNo { year: 2026, serial: 40 };
        let issued = office.case(no).unwrap().case.standing_print(LetterKind::Assignment.into(), Edition::Internal).unwrap().clone();
        let print = office.mark_of(Some(no), Some(&issued.code)).unwrap().unwrap();
        let mark = Mark { print, page: 1, pages: u16::try_from(issued.pages).unwrap() };
        assert_eq!(office.print_of(&mark, &mut Cases::new()).unwrap(), Ok((no, issued.clone())));
        office.book.voided.insert(issued.number.clone(), "salah cetak pada kop".to_owned());
        let spoiled = Left::Spoiled { case: no, issued: Box::new(issued) };
        assert_eq!(office.print_of(&mark, &mut Cases::new()).unwrap(), Err(spoiled));
    }

    #[test]
    fn cases_and_codes_come_back_as_they_were() {
        for (year, serial) in [(2000, 1), (2026, 31), (2127, 131_071)] {
            let no = CaseNo { year, serial };
            assert_eq!(case_of(file_of(no).unwrap()), Some(no));
        }
        for (year, serial) in [(1999, 1), (2128, 1), (2026, 0), (2026, 131_072)] {
            assert_eq!(file_of(CaseNo { year, serial }), None, "{year} {serial}");
        }
        assert_eq!(case_of(0), None);
        assert_eq!(code_of("3FA9-0C1B").map(written).as_deref(), Some("3FA9-0C1B"));
        assert_eq!((code_of(""), code_of("3FA9-0C1"), code_of("XYZW-0000")), (None, None, None));
    }
}
