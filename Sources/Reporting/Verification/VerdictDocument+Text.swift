public import Attestation
public import Messages

extension VerdictDocument {
    /// What `verify` says, as JSON.
    public static func json(_ verdict: Verdict, language: Language) -> String {
        JSONText.render(VerdictDocument(verdict, in: .catalogue(for: language)))
    }
}
