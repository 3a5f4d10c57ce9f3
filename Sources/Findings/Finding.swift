public import Messages

/// The answer of one rule about one setting of one resource: the currency between rules and reports.
///
/// It never changes. It is a class because large fleets have hundreds of thousands of them, which are sorted and
/// filtered: what moves then is a reference.
public final class Finding: Sendable {
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

    /// The full resource name at Google, project and location included; nil for Terraform, which knows it only
    /// after it has run.
    public let resource: String?

    /// Where the answer is written.
    public let location: SourceLocation

    /// What to write beside the place, in a word or two.
    public let label: Message

    /// Where the value itself stands, when the location only refers to it: a variable file, a module call.
    public let source: SourceLocation?

    /// The module calls that lead there, outermost first.
    public let calls: [ModuleCallSite]

    /// What is so, in one sentence.
    public let message: Message

    /// What the answer rests on, in one sentence.
    public let because: Message

    /// What would have to be known; empty unless the outcome is not determined.
    public let missing: [MissingInput]

    /// What a fix does to what is running.
    public let fix: FixEffect

    /// The attribute's path inside the resource, for the fingerprint and for messages.
    public let attribute: String

    /// Who decided not to be told, and why; only where the outcome is suppressed.
    public let suppression: Suppression?

    /// Makes a finding.
    public init(
        rule: String,
        outcome: Outcome,
        severity: Severity,
        address: String,
        root: String,
        resource: String? = nil,
        location: SourceLocation,
        label: Message,
        source: SourceLocation? = nil,
        calls: [ModuleCallSite],
        message: Message,
        because: Message,
        missing: [MissingInput],
        fix: FixEffect,
        attribute: String,
        suppression: Suppression? = nil
    ) {
        self.rule = rule
        self.outcome = outcome
        self.severity = severity
        self.address = address
        self.root = root
        self.resource = resource
        self.location = location
        self.label = label
        self.source = source
        self.calls = calls
        self.message = message
        self.because = because
        self.missing = missing
        self.fix = fix
        self.attribute = attribute
        self.suppression = suppression
    }

    /// What stays the same when lines move: rule, root, resource, address and attribute.
    public var fingerprint: Fingerprint {
        Fingerprint([rule, root, address, attribute] + (resource.map { [$0] } ?? []))
    }

    /// The same finding, decided not to be told.
    public func suppressed(by suppression: Suppression) -> Finding {
        Finding(
            rule: rule,
            outcome: .suppressed,
            severity: severity,
            address: address,
            root: root,
            resource: resource,
            location: location,
            label: label,
            source: source,
            calls: calls,
            message: message,
            because: because,
            missing: missing,
            fix: fix,
            attribute: attribute,
            suppression: suppression
        )
    }
}

extension Finding: Comparable {
    /// Two findings are the same when they say the same about the same place.
    public static func == (left: Finding, right: Finding) -> Bool {
        left.rule == right.rule && left.outcome == right.outcome && left.severity == right.severity
            && left.address == right.address && left.root == right.root && left.resource == right.resource
            && left.attribute == right.attribute && left.location == right.location && left.source == right.source
            && left.calls == right.calls && left.message == right.message && left.because == right.because
            && left.label == right.label && left.missing == right.missing && left.fix == right.fix
            && left.suppression == right.suppression
    }

    /// Orders findings by place, then by rule and address, so that equal input gives equal reports.
    public static func < (left: Finding, right: Finding) -> Bool {
        if left.location != right.location { return left.location < right.location }
        return (left.rule, left.root, left.address, left.attribute)
            < (right.rule, right.root, right.address, right.attribute)
    }
}
