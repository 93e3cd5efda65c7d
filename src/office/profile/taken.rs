//! A profile taken over: into a new register, or into one that stands, where only what differs is recorded, in one transaction.

use std::path::Path;

use super::fields::{ARCHIVE, Field, LIMIT, NAMES, OFFICE, PERSON, RETENTION, SERIES, SERIES_NAMES, STANDARD, STYLE};
use super::{Fault, Profile};
use crate::{Done, Office, Trouble, defaults, wording};
use domain::acts::archive::Retention;
use domain::acts::concern::Concern;
use domain::acts::event::Entry;
use domain::acts::ids::{Moment, Seq};
use domain::acts::series::NumberSeries;
use domain::acts::style::PaperStyle;
use domain::readings::rulebook::Rulebook;
use domain::rules::decide::{Answer, Known, decide};
use domain::rules::refusal::Refusal;
use domain::rules::wish::Wish;

/// Stands for the reason while it is only tried what a profile would change.
const TRIED: &str = "Diambil dari profil kantor";

/// What would become of a profile.
#[derive(Clone, Debug, Default)]
pub struct ProfilePreview {
    /// Lines of the file that are left out.
    pub faults: Vec<Fault>,
    /// What would change, as sentences.
    pub changes: Vec<String>,
    /// What the rules refuse; it stays as it is.
    pub refused: Vec<String>,
    /// What gives cause for concern; a reason is wanted then.
    pub concerns: Vec<Concern>,
    /// What is recorded.
    pub(crate) wishes: Vec<Wish>,
    /// Pictures that come with it.
    pub(crate) blobs: Vec<Vec<u8>>,
}

impl ProfilePreview {
    /// Whether nothing would change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.wishes.is_empty()
    }

    /// What was left out, line by line, then what the rules refuse.
    pub fn left_out(&self) -> impl Iterator<Item = String> {
        self.faults.iter().map(ToString::to_string).chain(self.refused.iter().cloned())
    }
}

/// A wish for a part of the file.
struct Part(String, &'static [Field], Wish);

impl Profile {
    /// What differs from an office that is known, part by part of the file.
    fn parts(&self, known: &Self) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut add = |differs: bool, name: &str, fields: &'static [Field], wish: Wish| {
            if differs {
                parts.push(Part(name.to_owned(), fields, wish));
            }
        };
        add(self.office != known.office, "kantor", &OFFICE, Wish::SetOffice(Box::new(self.office.clone())));
        add(self.names != known.names, "sebutan", &NAMES, Wish::SetOfficeNames(Box::new(self.names.clone())));
        add(self.standard != known.standard, "baku_mutu", &STANDARD, Wish::SetStandard(self.standard.clone()));
        add(self.legal_basis != known.legal_basis, "dasar_hukum", &[], Wish::SetLegalBasis(self.legal_basis.clone()));
        for person in self.people.iter().filter(|person| !known.people.contains(person)) {
            add(true, &format!("orang {}", person.name.trim()), &PERSON, Wish::SetPerson(person.clone()));
        }
        add(self.style != known.style, "bentuk", &STYLE, Wish::SetPaperStyle(Box::new(self.style.clone())));
        for series in self.series.iter().filter(|series| !known.series.contains(series)) {
            let name = SERIES_NAMES.iter().find(|(code, _)| *code == series.code).map_or("", |(_, name)| name);
            add(true, &format!("seri.{name}"), &SERIES, Wish::SetSeries(series.clone()));
        }
        add(self.retention != known.retention, "retensi", &RETENTION, Wish::SetRetention(self.retention.clone()));
        for (name, text) in self.wording.iter().filter(|(name, text)| known.wording.get(*name) != Some(text)) {
            add(true, &format!("kata_kata {name}"), &[], Wish::SetTemplate { name: name.clone(), text: Some(text.clone()) });
        }
        parts
    }

    /// Everything a new register begins with.
    ///
    /// # Errors
    /// As [`defaults::calendars`].
    pub fn beginning(&self, training: bool) -> Result<Vec<Wish>, Trouble> {
        let mut wishes =
            vec![Wish::Begin { training }, Wish::SetOffice(Box::new(self.office.clone())), Wish::SetStandard(self.standard.clone())];
        wishes.extend(defaults::calendars()?.into_iter().map(Wish::SetCalendar));
        wishes.push(Wish::SetLegalBasis(self.legal_basis.clone()));
        // What a register goes by without being told needs no act.
        let (office, standard, legal_basis) = (self.office.clone(), self.standard.clone(), self.legal_basis.clone());
        let known = Self { office, standard, legal_basis, ..Self::shipped()? };
        wishes.extend(self.parts(&known).into_iter().map(|Part(_, _, wish)| wish));
        Ok(wishes)
    }

    /// The profile as a new register can begin with it, and what had to be left out of it.
    ///
    /// # Errors
    /// [`Trouble::BadFile`] where what every register needs is missing or refused: nothing can begin then.
    pub fn sound(&self, now: Moment) -> Result<(Self, Vec<String>), Trouble> {
        let mut preview = ProfilePreview::default();
        let mut book = defaults::rulebook();
        let (mut sound, mut needed) = (self.clone(), false);
        let parts = self.parts(&Self { people: Vec::new(), ..Self::shipped()? });
        let parts = parts.into_iter().chain([
            Part("kantor".to_owned(), &OFFICE, Wish::SetOffice(Box::new(self.office.clone()))),
            Part("sebutan".to_owned(), &NAMES, Wish::SetOfficeNames(Box::new(self.names.clone()))),
        ]);
        for part in parts {
            let before = preview.refused.len();
            preview.judge(&mut book, &part, now);
            needed |= preview.refused.len() > before && !sound.without(&part.2);
        }
        preview.refused.dedup();
        if !needed {
            return Ok((sound, preview.refused));
        }
        let reason = format!(
            "Profil kantor belum cukup: {}. Tidak ada register yang dibuat. Lengkapi berkasnya, lalu ulangi.",
            preview.refused.join("; ")
        );
        Err(Trouble::BadFile { reason })
    }
}

impl Profile {
    /// Leaves a part out; whether a register can be without it.
    fn without(&mut self, part: &Wish) -> bool {
        if let Wish::SetPerson(person) = part {
            self.people.retain(|other| other.id != person.id);
        } else if let Wish::SetPaperStyle(_) = part {
            self.style = PaperStyle::default();
        } else if let Wish::SetSeries(series) = part {
            let own = self.series.iter_mut().filter(|own| own.code == series.code);
            own.for_each(|own| *own = NumberSeries::shipped(series.code));
        } else if let Wish::SetRetention(_) = part {
            self.retention = Retention::default();
        } else if let Wish::SetTemplate { name, .. } = part {
            self.wording.remove(name);
        } else {
            return false;
        }
        true
    }
}

impl ProfilePreview {
    /// Tries a part on what those before it would leave.
    fn judge(&mut self, book: &mut Rulebook, Part(part, fields, wish): &Part, now: Moment) {
        if let Wish::SetTemplate { name, text: Some(text) } = wish
            && let Err(why) = wording::tried(now, name, text)
        {
            return self.refused.push(format!("[{part}] {why}"));
        }
        let asked = |reason: &str| decide(book, &Known::default(), None, wish, reason, now);
        let answer = match asked("") {
            Answer::OnlyWithReason(concerns) => {
                self.concerns.extend(concerns.into_iter().filter(|concern| !self.concerns.contains(concern)).collect::<Vec<_>>());
                asked(TRIED)
            }
            answer => answer,
        };
        match answer {
            Answer::Yes(acts) => {
                for act in acts {
                    self.changes.push(words::act(&act.event));
                    let entry = Entry { seq: Seq(u64::MAX), case: None, at: now, by: String::new(), event: act.event, justified: None };
                    book.apply(&entry);
                }
                self.wishes.push(wish.clone());
            }
            Answer::No(refusals) => self.refused.extend(refusals.iter().map(|refusal| sentence(part, fields, refusal))),
            Answer::OnlyWithReason(_) => self.refused.push(format!("[{part}] memerlukan alasan")),
        }
    }
}

/// A refusal by the words of the file.
fn sentence(part: &str, fields: &[Field], refusal: &Refusal) -> String {
    let all = fields.iter().chain(ARCHIVE.iter().filter(|_| part == "sebutan")).chain(LIMIT.iter().filter(|_| part == "baku_mutu"));
    let named = all.into_iter().find(|field| field.path.join(".") == refusal.at);
    let at = named.map_or_else(|| refusal.at.clone(), |field| field.key.to_owned());
    let why = words::refusal(&refusal.why);
    if at.is_empty() { format!("[{part}] {why}") } else { format!("[{part}] {at}: {why}") }
}

impl Office {
    /// Tries a file on this office; records nothing.
    ///
    /// # Errors
    /// As [`Profile::read`], and for a picture that cannot be used.
    pub fn try_profile(&self, path: &Path) -> Result<ProfilePreview, Trouble> {
        let known = Profile { office: self.book().office.clone(), ..Profile::of(self.book(), self.today())? };
        let (mut profile, faults) = Profile::read(path, known.clone())?;
        let mut preview = ProfilePreview { faults, ..ProfilePreview::default() };
        preview.blobs = profile.with_pictures(&mut preview.refused);
        let mut book = self.book().clone();
        for part in profile.parts(&known) {
            preview.judge(&mut book, &part, self.now());
        }
        Ok(preview)
    }

    /// Takes over what a profile changes, all of it in one transaction.
    ///
    /// # Errors
    /// As [`Office::perform`]; nothing was recorded then.
    pub fn take_profile(&mut self, preview: ProfilePreview, reason: &str) -> Result<Done, Trouble> {
        let wishes: Vec<&Wish> = preview.wishes.iter().collect();
        self.perform_all(None, &wishes, reason, preview.blobs, None)
    }

    /// This office as a file, with its pictures beside it: names and bytes, the text first.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn profile_files(&self) -> Result<Vec<(String, Vec<u8>)>, Trouble> {
        let mut profile = Profile::of(self.book(), self.today())?;
        let stem = format!("profil-{}", crate::safe_stem(&self.book().office.area).to_lowercase());
        let mut beside = Vec::new();
        let office = &self.book().office;
        for (digest, what, file) in [(office.logo, "logo", &mut profile.logo), (office.decree_scan, "keputusan", &mut profile.decree_scan)]
        {
            let Some(bytes) = digest.map(|digest| self.blob(&digest)).transpose()?.flatten() else { continue };
            let ending = crate::media_of(&bytes).map_or("bin", crate::extension_of);
            let name = format!("{stem}-{what}.{ending}");
            *file = Some((&name).into());
            beside.push((name, bytes));
        }
        let mut files = vec![(format!("{stem}.toml"), profile.written().into_bytes())];
        files.append(&mut beside);
        Ok(files)
    }
}

impl Profile {
    /// Takes in the pictures the file names; what cannot be used is said and left out.
    pub(crate) fn with_pictures(&mut self, told: &mut Vec<String>) -> Vec<Vec<u8>> {
        let mut blobs = Vec::new();
        let pictures = [
            (self.logo.take(), "logo", crate::paperwork::logo_in as fn(&Path) -> _, &mut self.office.logo),
            (self.decree_scan.take(), "pindaian_keputusan", crate::paperwork::decree_scan_in, &mut self.office.decree_scan),
        ];
        for (path, key, read, place) in pictures {
            match path.as_deref().map(read).transpose() {
                Ok(None) => {}
                Ok(Some((digest, bytes))) => {
                    *place = Some(digest);
                    blobs.push(bytes);
                }
                Err(trouble) => told.push(format!("[kantor] {key}: {trouble}")),
            }
        }
        blobs
    }
}
