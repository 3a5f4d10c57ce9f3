import Findings
public import IntegrityEvents

/// What makes two observations one incident: the family of its kind, what it is about, and the new values.
///
/// Nothing of it depends on when or in which order entries came, so that the same entries give the same keys, and a
/// receiver that is told twice can tell.
public struct IncidentKey: Hashable, Sendable, Codable, Comparable {
    /// 32 hexadecimal digits.
    public let text: String

    /// Takes a key as it was written.
    public init(text: String) { self.text = text }

    /// The key of what machines of a cohort booted: one for all whose new values agree.
    ///
    /// - Parameters:
    ///   - subject: the cohort.
    ///   - values: the registers that differ, with their new values, in any order; not empty.
    public init(kind: IncidentKind, subject: IncidentSubject, values: [RegisterValue]) {
        let values = values.map { "\($0.pcr) \($0.algorithm) \($0.value)" }.sorted()
        self.init(parts: [kind.family, subject.text] + values)
    }

    /// The key of what concerns one thing only.
    /// - Parameter occasion: what tells it from the next time, such as a boot; empty when the next time is the same
    ///   incident again.
    public init(kind: IncidentKind, subject: IncidentSubject, occasion: String) {
        self.init(parts: [kind.family, subject.text, "occasion", occasion])
    }

    private init(parts: [String]) { text = Fingerprint(parts).description }

    /// Orders keys by their text.
    public static func < (left: IncidentKey, right: IncidentKey) -> Bool { left.text < right.text }
}
