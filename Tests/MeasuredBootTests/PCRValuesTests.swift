import MeasuredBoot
import TestSupport
import Testing

/// Values of registers are read in every form that tools write, and nothing doubtful is taken.
struct PCRValuesTests {
    private let zero = String(repeating: "00", count: 20)
    private let ones = String(repeating: "ff", count: 32)

    private func read(_ text: String) throws -> PCRValues { try PCRValues(parsing: Array(text.utf8)) }

    @Test func readsEveryForm() throws {
        let expected = PCRValues([.sha256: [7: try #require(Digest(hex: ones))]])
        for text in [
            #"{"7": "\#(ones)"}"#, #"{"sha256": {"7": "\#(ones.uppercased())"}}"#,
            #"{"base": "x", "pcrs": {"sha256": {"7": "0x\#(ones)"}}}"#, #" {"pcrs": {"7": "\#(ones)"}}"#,
            "sha256 7 \(ones)", "# read at noon\n\n\tSHA256  7 \(ones.uppercased()) \r\n",
        ] {
            #expect(try read(text) == expected, "\(text)")
        }
    }

    @Test func keepsBanksApart() throws {
        let values = try read("sha1 0 \(zero)\nsha256 0 \(ones)\nsha256 23 \(ones)\n")
        #expect(values[.sha1, 0]?.bytes == [UInt8](repeating: 0, count: 20))
        #expect(values.registers(of: .sha256).map(\.index) == [0, 23])
        #expect(values[.sha384, 0] == nil)
        #expect(try read(#"{"pcrs": {}}"#) == PCRValues())
    }

    @Test(arguments: [
        ("", 0), ("[]", 0), ("\n#\n", 0), ("sha256 1", 0), ("sha256 0 00", 0),
        ("sha1 0 ZERO\nsha256 24 ONES", 48), ("sha1 -1 ZERO", 0), ("sha1 +1 ZERO", 0), ("sha1 01 ZERO", 0),
        ("sha1 1 ZERO\nsha1 1 ZERO", 48), ("md5 1 ZERO", 0), ("sha1 1 0g", 0), (#"{"sha1": {"0": "ONES"}}"#, 10),
        (#"{"sha1": {"0": "ZERO", "0": "ZERO"}}"#, 59), (#"{"0": "ZERO", "24": "ZERO"}"#, 50), (#"{"0": 1}"#, 6),
        (#"{"0": "00"}"#, 1), (#"{"base": {"0": "ZERO"}}"#, 1), (#"{"pcrs": []}"#, 9), (#"{"0": "ZERO""#, 48),
    ])
    func namesTheFault(_ template: String, offset: Int) throws {
        let text = template.replacing("ZERO", with: zero).replacing("ONES", with: ones)
        let error = try #require(throws: MalformedInput.self) { try read(text) }
        #expect(error.offset == offset, "\(text): \(error.message)")
    }

    @Test(.enabled(if: Corpus.isHere)) func readsTheCorpus() throws {
        var count = 0
        for path in Corpus.files(below: "lab") where path.hasSuffix("/pcrs.json") {
            let folder = String(path.dropLast("pcrs.json".count))
            let values = try PCRValues(parsing: Corpus.bytes("lab/\(path)"))
            #expect(try PCRValues(parsing: Corpus.bytes("lab/\(folder)pcrs.txt")) == values, "\(path)")
            count += 1
        }
        for path in Corpus.files(below: "event-logs") where path.hasSuffix(".json") {
            let name = path.split(separator: "/").last ?? ""
            guard name.hasPrefix("pcrs_") || path.hasPrefix("_derived/") && name != "verdicts.json" else { continue }
            _ = try PCRValues(parsing: Corpus.bytes("event-logs/\(path)"))
            count += 1
        }
        #expect(count > 40)
    }
}
