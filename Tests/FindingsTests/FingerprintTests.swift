import Messages
import Testing

@testable import Findings

/// A finding keeps its identity while lines move, and loses it when it is about something else.
struct FingerprintTests {
    private func finding(
        rule: String = "r",
        root: String = ".",
        address: String = "a.b",
        line: Int = 1,
        attribute: String = "x"
    ) -> Finding {
        Finding(
            rule: rule,
            outcome: .failed,
            severity: .high,
            address: address,
            root: root,
            location: SourceLocation(file: "main.tf", line: line, column: 1, end: .init(line: line, column: 2)),
            label: "off",
            calls: [],
            message: "m",
            because: "b",
            missing: [],
            fix: .inPlace,
            attribute: attribute
        )
    }

    @Test func linesDoNotMatter() {
        #expect(finding(line: 1).fingerprint == finding(line: 40).fingerprint)
    }

    @Test func everythingElseDoes() {
        let all = [
            finding(), finding(rule: "s"), finding(root: "x"), finding(address: "a.c"), finding(attribute: "y"),
            finding(root: "a", address: "a.b"),
        ]
        #expect(Set(all.map(\.fingerprint)).count == all.count)
    }

    /// The recorded value keeps baselines valid from one version to the next.
    @Test func staysTheSameForEver() {
        #expect(finding().fingerprint.description == "9efd8795e483614806a83f472fa3590c")
        #expect(finding().fingerprint.description.count == 32)
    }

    @Test func partsDoNotRunIntoEachOther() {
        #expect(Fingerprint(["ab", "c"]) != Fingerprint(["a", "bc"]))
    }
}
