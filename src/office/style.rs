//! A style of the office's papers, tried on a sample before it is kept.

use domain::acts::style::PaperStyle;
use domain::readings::rulebook::Rulebook;
use domain::rules::decide::{Answer, Known, decide};
use domain::rules::wish::Wish;
use letters::Sheet;
use letters::specimen::{Sample, specimen};
use papers::sample::SampleOf;

use super::{Office, Trouble};

impl Office {
    /// How a sample would look in a style, set like every paper of this office: its letterhead, its signer, its wording.
    ///
    /// # Errors
    /// [`Trouble::Refused`] with what is out of bounds, else as for any paper.
    pub fn try_style(&self, style: &PaperStyle, of: SampleOf) -> Result<Sheet, Trouble> {
        let wish = Wish::SetPaperStyle(Box::new(style.clone()));
        if let Answer::No(refusals) = decide(&self.book, &Known::default(), None, &wish, "", self.now()) {
            return Err(Trouble::Refused(refusals));
        }
        let book = Rulebook { style: style.clone(), ..self.book.clone() };
        let (paper, today) = (of.paper(), self.today());
        let mut facts = specimen(self.now(), Sample { tail: "", members: 2, rows: 0 });
        self.dress(&book, &mut facts)?;
        of.fill(&mut facts, &book, today);
        self.set_in(paper, &facts, &papers::style::measures(paper, style))
    }
}
