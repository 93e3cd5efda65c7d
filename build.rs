//! What Windows wants to know of a program before it starts: its icon, its version, and how it means to be run. Nothing on other systems.

use std::env::var;
use std::error::Error;

use winresource::WindowsResource;

/// Both programs, with what the desktop calls them.
const PROGRAMS: [(&str, &str); 2] = [("tuntas", "Tuntas (perintah)"), ("tuntasw", "Tuntas")];

/// Indonesian, as Windows counts languages.
const LANGUAGE: u16 = 0x0421;

/// Bytes of stack for the first thread, in which the window lives: as elsewhere, not the one megabyte of Windows.
const STACK: u32 = 8 * 1024 * 1024;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=assets/icon");
    if var("CARGO_CFG_TARGET_OS")? != "windows" {
        return Ok(());
    }
    let stack = if var("CARGO_CFG_TARGET_ENV")? == "msvc" { format!("/STACK:{STACK}") } else { format!("-Wl,--stack,{STACK}") };
    println!("cargo:rustc-link-arg-bins={stack}");
    let folder = var("CARGO_MANIFEST_DIR")?;
    for (program, called) in PROGRAMS {
        let mut resource = WindowsResource::new();
        resource
            .set_icon(&format!("{folder}/assets/icon/tuntas.ico"))
            .set_manifest_file(&format!("{folder}/assets/icon/tuntas.manifest"))
            .set_language(LANGUAGE)
            .set("ProductName", "Tuntas")
            .set("FileDescription", called)
            .set("InternalName", program)
            .set("OriginalFilename", &format!("{program}.exe"))
            .set("LegalCopyright", "MIT License, The Tuntas authors");
        resource.compile_for(program)?;
    }
    Ok(())
}
