//! What a new register starts with: the office of the SOP decree, its standard, the decreed days off, the legal basis.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::trouble::Trouble;
use domain::acts::calendar::{CalendarYear, DayOff};
use domain::acts::names::{Addressee, OfficeNames};
use domain::acts::office::OfficeProfile;
use domain::acts::standard::ServiceStandard;
use domain::readings::rulebook::Rulebook;
use words::DISCIPLINE;

const STANDARD: &str = include_str!("../../assets/standard/default.toml");
const CALENDARS: [&str; 4] = [
    include_str!("../../assets/calendar/2024.toml"),
    include_str!("../../assets/calendar/2025.toml"),
    include_str!("../../assets/calendar/2026.toml"),
    include_str!("../../assets/calendar/2027.toml"),
];

/// Rules cited by default, ordered by rank and year. The office confirms or changes them in the settings.
const LEGAL_BASIS: [&str; 12] = [
    "Undang-Undang Nomor 16 Tahun 1997 tentang Statistik",
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan",
    "Peraturan Pemerintah Nomor 51 Tahun 1999 tentang Penyelenggaraan Statistik",
    "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    DISCIPLINE,
    "Peraturan Presiden Nomor 86 Tahun 2007 tentang Badan Pusat Statistik sebagaimana telah diubah dengan Peraturan Presiden Nomor 1 Tahun 2025",
    "Peraturan Presiden Nomor 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik",
    "Peraturan Badan Pusat Statistik Nomor 5 Tahun 2019 tentang Tata Naskah Dinas di Lingkungan Badan Pusat Statistik",
    "Peraturan Badan Pusat Statistik Nomor 5 Tahun 2023 tentang Organisasi dan Tata Kerja Badan Pusat Statistik Provinsi dan Badan Pusat Statistik Kabupaten/Kota sebagaimana telah diubah dengan Peraturan Badan Pusat Statistik Nomor 3 Tahun 2025",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 5 Tahun 2025 tentang Penyelenggaraan Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional",
    "Keputusan Kepala Badan Pusat Statistik Kota Lubuk Linggau Nomor 062.N/KPA/2024 tentang Pedoman Monitoring Evaluasi SP4N LAPOR",
];

/// The office of the SOP decree; address and telephone are not in the decree and stay empty.
#[must_use]
pub fn office() -> OfficeProfile {
    OfficeProfile {
        agency: "BADAN PUSAT STATISTIK".to_owned(),
        area: "KOTA LUBUK LINGGAU".to_owned(),
        place: "Lubuk Linggau".to_owned(),
        unit_code: "16740".to_owned(),
        decree_series: "N/KPA".to_owned(),
        ..OfficeProfile::default()
    }
}

/// What the office of the SOP decree calls those above it, and the archive classes it uses (Perka BPS 99/2018). A register that says
/// nothing else goes by them.
#[must_use]
pub fn names() -> OfficeNames {
    let addressee = |title: &str, town: &str| Addressee { title: title.to_owned(), town: town.to_owned() };
    OfficeNames {
        above: addressee("Kepala Badan Pusat Statistik Provinsi Sumatera Selatan", "Palembang"),
        auditors: addressee("Inspektur Utama Badan Pusat Statistik", "Jakarta"),
        head: "Kepala BPS Kota".to_owned(),
        site: "bps.go.id".to_owned(),
        complaints: "PW.140".to_owned(),
        forwarding: "HM.310".to_owned(),
        assignment: "KP.650".to_owned(),
        upward: "KP.370".to_owned(),
        discipline: "KP.380".to_owned(),
        reports: "PR.640".to_owned(),
    }
}

/// What is in force in a register before its first act.
#[must_use]
pub fn rulebook() -> Rulebook {
    Rulebook { names: names(), ..Rulebook::default() }
}

/// The shipped service standard.
///
/// # Errors
/// [`Trouble::Shipped`] when the shipped file is broken, which the tests rule out.
pub fn standard() -> Result<ServiceStandard, Trouble> {
    toml::from_str(STANDARD).map_err(|error| Trouble::Shipped(error.to_string()))
}

/// The shipped days off, oldest year first.
///
/// # Errors
/// [`Trouble::Shipped`] when a shipped file is broken, which the tests rule out.
pub fn calendars() -> Result<Vec<CalendarYear>, Trouble> {
    #[derive(Deserialize)]
    struct File {
        year: i32,
        decree: String,
        off: BTreeMap<NaiveDate, DayOff>,
    }
    CALENDARS
        .iter()
        .map(|text| {
            let file: File = toml::from_str(text).map_err(|error| Trouble::Shipped(error.to_string()))?;
            Ok(CalendarYear { year: file.year, decree: file.decree, off: file.off })
        })
        .collect()
}

/// The shipped legal basis.
#[must_use]
pub fn legal_basis() -> Vec<String> {
    LEGAL_BASIS.iter().map(|rule| (*rule).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::readings::calendar::WorkingCalendar;

    #[test]
    fn the_shipped_files_can_be_read_and_are_sound() {
        assert_eq!(standard().unwrap().faults(), []);
        let mut calendar = WorkingCalendar::default();
        for year in calendars().unwrap() {
            calendar.set(year);
        }
        // The working days of each year as counted in the domain paper.
        for (year, days) in [(2024, 238), (2025, 237), (2026, 240), (2027, 242)] {
            let eve = NaiveDate::from_ymd_opt(year - 1, 12, 31).unwrap();
            let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap();
            assert_eq!(calendar.count(eve, last, true, &[]), days, "{year}");
        }
    }

    #[test]
    fn superseded_rules_are_not_cited() {
        let basis = legal_basis().join("\n");
        assert!(basis.contains("Nomor 5 Tahun 2025"));
        for old in ["Nomor 3 Tahun 2015", "Nomor 24 Tahun 2014", "Nomor 62 Tahun 2018"] {
            assert!(!basis.contains(old));
        }
    }
}
