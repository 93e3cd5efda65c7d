//! What the operator gives to a paper by hand, where no mark speaks.

use super::{Sorted, told};
use crate::{Office, Trouble};
use domain::acts::ids::{CaseNo, Digest};

impl Office {
    /// Gives a page that was left over to a print: as one of its missing pages, or behind the others. A group is begun where there is none.
    ///
    /// # Errors
    /// [`Trouble::BadFile`] where the page bears a mark of something else, or its place is taken; nothing is changed then.
    pub fn give_page(&self, sorted: &mut Sorted, left: usize, no: CaseNo, print: Digest, number: Option<u32>) -> Result<(), Trouble> {
        let bad = |reason: String| Trouble::BadFile { reason };
        let page = sorted.left.get(left).ok_or_else(|| bad("Halaman itu tidak ada lagi di daftar.".to_owned()))?.clone();
        if !page.why.may_be_given() {
            return Err(bad(format!("Halaman ini tidak dapat dipilihkan naskah. {}", told::left(&page.why))));
        }
        let case = self.case(no)?.case;
        let issued = case.print(&print).filter(|issued| case.is_standing(issued)).ok_or(Trouble::NotIssued)?;
        if number.is_some_and(|number| number == 0 || number > issued.pages) {
            return Err(bad(format!("Naskah itu hanya {} halaman. Pilih nomor halaman yang ada.", issued.pages)));
        }
        let place = sorted.group_of(no, issued);
        let Some(group) = sorted.groups.get_mut(place) else { return Ok(()) };
        match number {
            Some(number) if group.pages.iter().any(|(one, _)| *one == number) => {
                return Err(bad(format!("Halaman {number} sudah ada. Lepaskan dahulu yang lama, atau taruh halaman ini di belakang.")));
            }
            Some(number) => group.pages.push((number, page.page)),
            None => group.behind.push(page.page),
        }
        sorted.left.remove(left);
        self.renew(sorted, place)
    }

    /// Uses another scan of a page that was scanned more than once; the one before stands aside.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn use_double(&self, sorted: &mut Sorted, group: usize, double: usize) -> Result<(), Trouble> {
        if let Some(one) = sorted.groups.get_mut(group)
            && let Some((number, other)) = one.doubles.get_mut(double)
            && let Some((_, page)) = one.pages.iter_mut().find(|(at, _)| at == number)
        {
            std::mem::swap(page, other);
        }
        self.renew(sorted, group)
    }
}
