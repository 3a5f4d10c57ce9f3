import Messages

/// Why the demonstration did not show what it is there to show.
struct DemoFailure: Error {
    /// The reason in one sentence without a full stop.
    let message: Message
}
