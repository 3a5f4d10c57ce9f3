import Alerting
import Findings
import Messages
import Reporting
import Testing

@testable import Notifiers

/// What is said in one line.
struct NotificationWordsTests {
    @Test(arguments: [Language.english, .japanese])
    func whatTurnsOutToBeAnUpgradeIsNotCalledMoreSevere(_ language: Language) {
        let words = NotificationWords(catalogue: .catalogue(for: language), pages: "https://watch.example")
        let worse = words.headline(Sample.notification(.updated, Sample.incident(severity: .critical)))
        let harmless = words.headline(Sample.notification(.updated, Sample.incident(severity: .low, kind: .rollout)))
        #expect(worse.contains(language == .japanese ? "重大度の上昇" : "More severe"))
        #expect(harmless.contains(language == .japanese ? "アップグレードと判明" : "Turned out to be an upgrade"))
    }
}
