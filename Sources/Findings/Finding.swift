/// The answer of one rule about one setting of one resource: the currency between rules and reports.
public struct Finding: Hashable, Sendable {
    /// The rule's id, such as `node-integrity-monitoring`.
    public let rule: String

    /// The answer.
    public let outcome: Outcome

    /// How much it matters when it fails.
    public let severity: Severity

    /// The resource's address as its source names it.
    public let address: String

    /// The root module, as its path below what was scanned; `.` for that folder itself.
    public let root: String

    /// Where the answer is written.
    public let location: SourceLocation

    /// What the location marks.
    public let mark: Mark

    /// What a finding's location marks.
    public enum Mark: Sendable {
        /// The value itself, or what stands for it.
        case value
        /// The header of the block in which nothing is written.
        case block
    }

    /// Where the value itself stands, when the location only refers to it: a variable file, a module call.
    public let source: SourceLocation?

    /// The module calls that lead there, outermost first.
    public let calls: [ModuleCallSite]

    /// What is so, in one sentence.
    public let message: String

    /// What the answer rests on, in one sentence.
    public let because: String

    /// What would have to be known; empty unless the outcome is not determined.
    public let missing: [MissingInput]

    /// What a fix does to what is running.
    public let fix: FixEffect

    /// The attribute's path inside the resource, for the fingerprint and for messages.
    public let attribute: String

    /// Makes a finding.
    public init(
        rule: String,
        outcome: Outcome,
        severity: Severity,
        address: String,
        root: String,
        location: SourceLocation,
        mark: Mark = .value,
        source: SourceLocation? = nil,
        calls: [ModuleCallSite],
        message: String,
        because: String,
        missing: [MissingInput],
        fix: FixEffect,
        attribute: String
    ) {
        self.rule = rule
        self.outcome = outcome
        self.severity = severity
        self.address = address
        self.root = root
        self.location = location
        self.mark = mark
        self.source = source
        self.calls = calls
        self.message = message
        self.because = because
        self.missing = missing
        self.fix = fix
        self.attribute = attribute
    }

    /// What stays the same when lines move: rule, root, address and attribute.
    public var fingerprint: Fingerprint { Fingerprint([rule, root, address, attribute]) }
}

extension Finding: Comparable {
    /// Orders findings by place, then by rule and address, so that equal input gives equal reports.
    public static func < (left: Finding, right: Finding) -> Bool {
        if left.location != right.location { return left.location < right.location }
        return (left.rule, left.root, left.address, left.attribute)
            < (right.rule, right.root, right.address, right.attribute)
    }
}
