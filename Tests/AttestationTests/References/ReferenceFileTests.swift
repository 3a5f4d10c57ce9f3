import MeasuredBoot
import Messages
import SourceText
import Testing

@testable import Attestation

/// References as files.
struct ReferenceFileTests {
    private func read(_ text: String, name: String = "kernel-late.yaml") throws -> Reference {
        try Reference(SourceFile(path: "refs/\(name)", text: text))
    }

    private func sample() throws -> Reference {
        let set = Sample.approved(Sample.kernel(1, 2, banks: [.sha1, .sha256]), Sample.kernel(3))
        return try #require(set.references.first)
    }

    @Test func whatIsWrittenIsReadAndWrittenAlike() throws {
        let reference = try sample()
        #expect(try read(reference.text) == reference)
        #expect(try read(reference.text).text == reference.text)
        #expect(reference.fileName == "kernel-late.yaml")
    }

    /// Texts that YAML would take for something else, or that move a cursor.
    @Test(
        arguments: [
            "", "yes", "1e5", "0x10", "null", "a: b", "# a", "- x", "*a", "&a", "!a", "\"", "\\", "a\nb\n", "\t",
            "\u{0}",
            "\u{1B}[1m", "\u{85}", "\u{2028}", "日本語", "👩‍💻", "'", "{}", "%", "grub_cmd: menuentry x {\n\tlinux\n}",
        ]
    )
    func anyTextComesBack(_ text: String) throws {
        let component = MeasuredComponent(
            component: .kernel,
            phase: .late,
            measurements: [
                .init(pcr: 8, digests: Sample.digest(1), description: text, canonical: text)
            ]
        )
        let origin = ReferenceValue.Origin(kind: .imported, source: text, instance: text, at: Sample.moment)
        let decision = ReferenceValue.Decision(.approved, by: text, at: Sample.moment, reason: text)
        let value = ReferenceValue(component, origin: origin, decisions: [decision])
        let reference = Reference(component: .kernel, phase: .late, values: [value])
        #expect(try read(reference.text) == reference)
    }

    @Test func aByteOrderMarkIsSpelledOut() {
        let measurement = MeasuredComponent.Measurement(
            pcr: 1,
            digests: [:],
            description: "\u{FEFF}a",
            canonical: "b\u{FEFF}"
        )
        #expect(measurement.description == "<U+FEFF>a" && measurement.canonical == "b<U+FEFF>")
    }

    /// What is put in place of something, and what is said about it where.
    @Test(
        arguments: [
            ("phase: late", "phase: lat", "3:8: 'lat' is none of early, late; did you mean 'late'?"),
            ("state: approved", "stat: approved", "6:5: there is no key 'stat'; did you mean 'state'?"),
            ("state: approved", "state: revoked", "6:12: the decisions make this value approved"),
            ("schemaVersion: 1", "schemaVersion: 2", "1:16: this form of file is not known here; version 1 is"),
            ("kind: learned", "kind: guessed", "8:13: 'guessed' is none of learned, computed, imported"),
            ("pcr: 9", "pcr: 24", "18:14: a TPM has the registers 0 to 23"),
            ("pcr: 9", "pcr: nine", "18:14: pcr takes a whole number"),
            ("sha1: \"01", "sha1: \"0", "21:17: a digest of sha1 has 40 small hexadecimal digits"),
            ("sha1: \"0101", "sha1: \"0102", "5:9: the id of these measurements is "),
            ("source: \"logs/a.bin\"", "source: [a]", "9:15: source takes text here"),
            ("by: \"Ada\"", "bi: \"Ada\"", "14:9: there is no key 'bi'; did you mean 'by'?"),
            ("component: kernel", "component: kernel\ncomponent: kernel", "the key 'component' is set a second time"),
            ("component: kernel", "component: shim", "5:9: the id of these measurements is "),
            ("verdict: approved", "verdict: *a", "13:18: anchors, aliases and tags have no use here"),
        ]
    )
    func slipsAreRefusedWhereTheyStand(_ old: String, _ new: String, _ message: String) throws {
        let text = try sample().text
        let place = try #require(text.firstRange(of: old))
        let source = SourceFile(path: "kernel-late.yaml", text: text.replacingCharacters(in: place, with: new))
        let error = try #require(#expect(throws: SyntaxError.self) { try Reference(source) })
        let position = source.position(at: error.range.lowerBound)
        let said = "\(position.line):\(position.column): \(error.message)"
        #expect(said.contains(message), "\(said)")
    }

    @Test(arguments: ["", "# nothing\n", "[]", "a", "schemaVersion: 1\n", "values: {}\n"])
    func whatIsNoReferenceIsRefused(_ text: String) {
        #expect(throws: SyntaxError.self) { try read(text) }
    }

    @Test func theNameOfTheFileSaysWhatItIsAbout() throws {
        let text = try sample().text
        #expect(throws: SyntaxError.self) { try read(text, name: "kernel-early.yaml") }
    }

    @Test func momentsAreThoseOfTheCalendar() {
        #expect(Moment(secondsSince1970: 0).description == "1970-01-01T00:00:00Z")
        #expect(Moment(secondsSince1970: 951_827_696).description == "2000-02-29T12:34:56Z")
        #expect(Moment(secondsSince1970: 4_102_444_799).description == "2099-12-31T23:59:59Z")
        #expect(Moment("2026-11-24T15:04:05Z") != nil)
        for text in [
            "2026-02-29T00:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24 15:04:05Z", "2026-11-24T15:04:05+", "",
        ] {
            #expect(Moment(text) == nil)
        }
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
