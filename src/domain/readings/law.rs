//! Times that laws set and the service standard does not hold, because they are no duty the register counts down.
//!
//! Everything else a sentence says about time is read from the standard in force.

use crate::acts::length::Length;

/// A complaint is filed within this time after the event (UU 25/2009 art. 42(2)); later ones are warned about.
pub const FILING: Length = Length::CalendarDays(30);

/// A decree is handed to those it concerns within this time after it was made (UU 30/2014 art. 62(2)).
pub const HANDING_OVER: Length = Length::WorkingDays(5);

/// An objection is raised within this time after the decision was announced (UU 30/2014 art. 77(1)).
pub const OBJECTION: Length = Length::WorkingDays(21);

/// An objection is settled within this time (UU 30/2014 art. 77(4)).
pub const OBJECTION_SETTLED: Length = Length::WorkingDays(10);

/// An appeal is filed within this time after the decree on the objection was received (UU 30/2014 art. 78(1)).
pub const APPEAL: Length = Length::WorkingDays(10);

/// An appeal is settled by the superior within this time (UU 30/2014 art. 78(4)).
pub const APPEAL_SETTLED: Length = Length::WorkingDays(10);

/// After an objection was granted by silence, a decree that says so is made within this time (UU 30/2014 art. 77(7)).
pub const AFTER_SILENCE: Length = Length::WorkingDays(5);

/// The Ombudsman is answered within this time, and again when it asks again (UU 37/2008 art. 33(1), (3)).
pub const OMBUDSMAN: Length = Length::CalendarDays(14);

/// A recommendation of the Ombudsman is carried out and reported within this time (UU 37/2008 art. 38(2)).
pub const RECOMMENDATION: Length = Length::CalendarDays(60);

/// A respondent is examined by the superior within this time after the summons (PP 94/2021 art. 26).
pub const EXAMINATION: Length = Length::WorkingDays(7);
