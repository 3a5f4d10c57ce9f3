import Messages
import Posture
import Testing

@testable import Reporting

/// The Japanese reads as Google Cloud's documentation does, with the terms of the field.
struct JapaneseStyleTests {
    private static let prose = RuleRegistry.rules.map { ($0.description.id, $0.description.japanese) }

    private static func texts(_ prose: RuleProse) -> [String] { [prose.summary] + prose.risk + prose.repair }

    @Test func theCheckSeesFaults() {
        let faulty = [
            "クラスター", "セキュア ブート", "値は３です", "GKEノード", "ノードGKE", "値 です", "です 。", "ですが,", "ﾉｰﾄﾞ", "（注）",
            "これは値である。", "設定 is not set here",
        ]
        for text in faulty { #expect(!JapaneseStyle.faults(in: text).isEmpty, "\(text)") }
        #expect(JapaneseStyle.faults(in: "GKE ノードは vTPM(仮想)を使います。`a b c d`").isEmpty)
        #expect(JapaneseStyle.impoliteSentences(in: "使う。使います。") == ["使う"])
    }

    @Test(arguments: MessageCatalogue.japanese.templates.keys.sorted())
    func templatesAreWellWritten(_ english: String) throws {
        let japanese = try #require(MessageCatalogue.japanese.templates[english])
        #expect(JapaneseStyle.faults(in: japanese) == [], "\(japanese)")
        #expect(japanese.hasSuffix("。") == english.hasSuffix("."), "\(japanese)")
    }

    @Test(arguments: prose.map(\.0))
    func rulesAreWellWritten(_ id: String) throws {
        let prose = try #require(RuleRegistry.rule(named: id)).description.japanese
        #expect(JapaneseStyle.faults(in: prose.title) == [])
        for text in Self.texts(prose) {
            #expect(JapaneseStyle.faults(in: text) == [], "\(text)")
            #expect(JapaneseStyle.impoliteSentences(in: text) == [], "\(text)")
            #expect(text.hasSuffix("。"), "\(text)")
        }
    }

    @Test(arguments: prose.map(\.0))
    func rulesUseTheTermsOfTheField(_ id: String) throws {
        let prose = try #require(RuleRegistry.rule(named: id)).description.japanese
        let text = Self.texts(prose).joined()
        for term in ["gcloud", "コンソール", "Terraform", "Kubernetes Engine"] + (Self.terms[id] ?? []) {
            #expect(text.contains(term), "\(id): \(term)")
        }
        // What stands in brackets explains a term where it is first used.
        for (term, first) in Self.explained {
            guard let use = text.firstRange(of: term) else { continue }
            #expect(text[use.lowerBound...].hasPrefix(first), "\(id): \(term)")
        }
        let costs = ["ノードプールの再作成が必要", "クラスタの再作成が必要", "再作成なしで適用可能"]
        #expect(costs.contains { text.contains($0) }, "\(id) does not say what the fix costs")
    }

    private static let explained = [
        ("整合性モニタリング", "整合性モニタリング(整合性監視)"),
        ("vTPM", "vTPM(仮想トラステッド プラットフォーム モジュール)"),
        ("PodDisruptionBudget", "PodDisruptionBudget(PDB)"),
    ]

    private static let terms: [String: [String]] = [
        "node-integrity-monitoring": [
            "早期ブート(Early Boot)", "後期ブート(Late Boot)", "整合性ポリシー ベースライン", "メジャード ブート", "vTPM", "ブート シーケンス",
            "改ざん", "測定値", "ドレイン(排出)", "ノードプールの再作成が必要", "クラスタの再作成が必要", "再作成なしで適用可能",
        ],
        "node-secure-boot": [
            "セキュアブート", "署名", "整合性モニタリング", "ノードプールの再作成が必要", "クラスタの再作成が必要", "再作成なしで適用可能",
        ],
        "cluster-shielded-nodes": ["シールドされた GKE ノード", "コントロール プレーン", "vTPM", "再作成なしで適用可能"],
        "node-image-unsupported": ["Container-Optimized OS", "Ubuntu", "判定できない", "再作成なしで適用可能"],
        "integrity-alert-never-fires": ["アラート ポリシー", "通知チャンネル", "ログベースの指標", "再作成なしで適用可能"],
        "integrity-alerting-missing": ["アラート ポリシー", "通知チャンネル", "後期ブート(Late Boot)", "再作成なしで適用可能"],
        "cluster-version-too-old": ["1.18", "コントロール プレーン", "再作成なしで適用可能"],
    ]
}
