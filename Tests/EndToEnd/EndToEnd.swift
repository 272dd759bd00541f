import Testing

/// The built program, one test at a time: they share two cores, and a program
/// started by one would keep the pipes of another open.
@Suite(.serialized) enum EndToEnd {}
