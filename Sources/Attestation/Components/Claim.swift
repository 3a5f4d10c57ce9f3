public import MeasuredBoot
public import Messages

/// What one event says about one component of the boot.
///
/// A claim is as good as the log it comes from: only a replay against quoted registers proves its digest, and only a
/// bound claim's words are covered by that digest.
public struct Claim: Sendable {
    /// How far the digest covers what is shown.
    public enum Binding: String, Sendable {
        /// The digest covers what the description says.
        case bound
        /// The digest covers something else: the words are the log's alone.
        case hint
        /// There is no digest, or nothing is said.
        case none
    }

    /// The event.
    public let event: Event

    /// The component it is about.
    public let component: Component

    /// What it says, in a few words.
    public let description: Message

    /// How far the digest covers the description.
    public let binding: Binding
}
