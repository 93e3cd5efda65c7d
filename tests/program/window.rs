//! The window where there can be none, and the program that is the window alone.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use support::folder;

use super::cli::errors;

const WINDOW: &str = env!("CARGO_BIN_EXE_tuntasw");

/// Starts a program on screens that may not be there.
fn started(program: &str, screens: &[(&str, &str)]) -> Output {
    let home = folder("tanpa-jendela");
    std::fs::create_dir_all(&home).unwrap();
    let mut command = Command::new(program);
    command.arg("--data").arg(home.join("register")).env("XDG_RUNTIME_DIR", &home);
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        command.env_remove(name);
    }
    command.envs(screens.iter().copied()).output().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn a_screen_that_does_not_answer_is_one_plain_sentence() {
    let (x, wayland) = (("DISPLAY", ":4099"), ("WAYLAND_DISPLAY", "tidak-ada"));
    for screens in [&[x][..], &[wayland], &[x, wayland]] {
        for program in [env!("CARGO_BIN_EXE_tuntas"), WINDOW] {
            let output = started(program, screens);
            let told = errors(&output);
            assert_eq!(output.status.code(), Some(1), "{screens:?}: {told}");
            assert_eq!(told.lines().count(), 1, "{screens:?}: {told}");
            assert!(told.starts_with("Jendela tidak dapat dibuka: ") && told.contains("Register tidak disentuh."), "{told}");
            for dump in ["panicked", ".rs", "Err(", "error", "os "] {
                assert!(!told.contains(dump), "{dump}: {told}");
            }
        }
    }
    assert!(errors(&started(WINDOW, &[x, wayland])).contains("env -u WAYLAND_DISPLAY"), "the other screen is named");
}

#[test]
fn the_window_alone_runs_no_command() {
    for (arguments, told) in
        [(&["daftar"][..], "hanya membuka jendela"), (&["--bantuan"], "hanya membuka jendela"), (&["--xyz"], "tidak dikenal")]
    {
        let output = Command::new(WINDOW).args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(errors(&output).contains(told) && errors(&output).contains("Tidak ada yang dijalankan."), "{}", errors(&output));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn the_window_alone_reads_foreign_files_too() {
    // One task in the bytes of the reader: a sound to be cleaned, of which nothing is known; and its answer.
    let (task, answer) = (b"\x02\x0aaudio/mpeg\x03ID3", b"\x00\x02\x03ID3\x01\x00");
    for program in [env!("CARGO_BIN_EXE_tuntas"), WINDOW] {
        let mut reader = Command::new(program).arg("--baca-berkas-asing").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        reader.stdin.take().unwrap().write_all(task).unwrap();
        let output = reader.wait_with_output().unwrap();
        assert!(output.status.success(), "{program}");
        assert_eq!(output.stdout, answer, "{program}");
    }
}
