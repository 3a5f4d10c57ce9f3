import Messages

/// Says what a source has to say, under its name.
struct SourceVoice: Sendable {
    let name: String
    let context: SourceContext

    func passedOver(_ text: Message) { say(.passedOver, text) }

    func movedOn(_ text: Message) { say(.movedOn, text) }

    /// Says why the source cannot go on, where it waits anyway.
    func isWaiting(_ time: Duration, because text: Message) { say(.waiting(time), text) }

    /// Says why the source cannot go on, and waits.
    func wait(_ time: Duration, because text: Message) async throws {
        say(.waiting(time), text)
        try await context.sleep(time)
    }

    private func say(_ kind: SourceRemark.Kind, _ text: Message) {
        context.report(SourceRemark(source: name, kind: kind, text: text))
    }
}
