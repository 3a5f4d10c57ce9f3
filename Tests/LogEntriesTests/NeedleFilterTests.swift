import LogEntries
import Testing

@Suite struct NeedleFilterTests {
    private let filter = NeedleFilter(["shielded_vm", "SetPolicy"])

    @Test(arguments: [
        #"{"logName":"x%2Fshielded_vm_integrity"}"#, #"{"m":"v1.SetPolicy"}"#, #"{"m":"v1.\u0053etPolicy"}"#,
        #"{"m":"\u0073\u0068\u0069\u0065\u006c\u0064\u0065\u0064\u005f\u0076\u006d"}"#, #"{"a":"\\\u0053etPolicy"}"#,
        #"{"a":"\u005F"}"#,
    ])
    func neverPassesOverWhatMayHoldAText(entry: String) {
        #expect(mayContain(entry, filter))
    }

    @Test(arguments: [
        #"{"logName":"app"}"#, #"{"m":"\u00e9\u0031\n\"\\ x"}"#, #"{"m":"shielded-vm"}"#, "", #"{"m":"\u"#,
    ])
    func passesOverWhatCannot(entry: String) {
        #expect(!mayContain(entry, filter))
    }

    @Test func lettersWithShortEscapesCount() {
        let filter = NeedleFilter(["a/b\n"])
        #expect(mayContain(#"{"m":"a\/b\n"}"#, filter))
        #expect(mayContain(#"{"m":"\n"}"#, filter))
        #expect(!mayContain(#"{"m":"\t\\\""}"#, filter))
    }

    @Test func aLoneSurrogateSpellsTheReplacementCharacter() {
        #expect(mayContain(#"{"m":"\ud800"}"#, NeedleFilter(["\u{FFFD}"])))
    }

    private func mayContain(_ entry: String, _ filter: NeedleFilter) -> Bool {
        let bytes = Array(entry.utf8)
        return filter.mayContain(bytes.span.bytes)
    }
}
