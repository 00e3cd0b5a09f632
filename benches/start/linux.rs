//! What Linux tells of a process and of the machine.
use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use crate::Outcome;

/// Clock ticks a second in `/proc/PID/stat`: 100 on every Linux a program sees.
const TICKS: f64 = 100.0;

/// Value of the line `name` in a file of `name: value` lines.
fn field(text: &str, name: &str) -> Option<String> {
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

/// Memory in use and the most that ever was, in MB (of 1,048,576 bytes).
pub(crate) fn memory(process: u32) -> Outcome<(f64, f64)> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let megabytes = |name: &str| -> Outcome<f64> {
        let kb = field(&status, name).ok_or("no such line")?;
        Ok(kb.trim_end_matches("kB").trim().parse::<f64>()? / 1024.0)
    };
    Ok((megabytes("VmRSS")?, megabytes("VmHWM")?))
}

/// Share of one processor over `span`, in percent.
pub(crate) fn processor(process: u32, span: Duration) -> Outcome<f64> {
    let ticks = || -> Outcome<f64> {
        let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
        // The name of the program, in brackets, may hold blanks; user and system time are the 14th and 15th field.
        let after = stat.rsplit_once(')').ok_or("not a stat line")?.1;
        let times: Vec<f64> = after.split_whitespace().skip(11).take(2).map(str::parse).collect::<Result<_, _>>()?;
        Ok(times.iter().sum())
    };
    let (begun, before) = (Instant::now(), ticks()?);
    thread::sleep(span);
    Ok((ticks()? - before) / TICKS / begun.elapsed().as_secs_f64() * 100.0)
}

/// Processor and kernel in words.
pub(crate) fn machine() -> String {
    let cpu = fs::read_to_string("/proc/cpuinfo").ok().and_then(|t| field(&t, "model name")).unwrap_or_default();
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    format!("{cpu}, Linux {}, load {}", kernel.trim(), load.trim())
}
