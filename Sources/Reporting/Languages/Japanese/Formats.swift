extension JapaneseTemplates {
    /// What single formats say: Markdown, SARIF, GitHub annotations.
    static let formats: [String: String] = [
        // Headings and columns
        "Because": "根拠",
        "Call": "呼び出し",
        "Could not be read": "読み取れなかったファイル",
        "Decided in": "抑制の記述箇所",
        "Details": "詳細",
        "Findings": "検出結果",
        "Fix": "修正",
        "Missing": "不足している情報",
        "Not determined": "判定できない設定",
        "Passed": "合格",
        "Place": "場所",
        "Reason": "理由",
        "Resource": "リソース",
        "Rule": "ルール",
        "Severity": "重大度",
        "Source": "ソース",
        "Suppressed": "抑制",
        "What is open": "判定できない内容",
        "What is so": "内容",

        // Findings
        "in place": "再作成なしで適用可能",
        "open for these rules, too: {0}": "次のルールも判定できません: {0}",
        "replaces the node pool": "ノードプールの再作成が必要",
        "replaces the whole cluster": "クラスタの再作成が必要",
        "takes a new node pool": "ノードプールの再作成が必要",
        "the value stands here": "値の記述箇所です",
        "via {0}, called here": "{0} の呼び出し箇所です",
        "{0} Via {1}.": "{0} 呼び出し元: {1}。",
        "{0}, as written at {1}": "{0}(値の記述箇所: {1})",

        // Suppressions
        "baseline {0}": "ベースライン {0}",
        "comment at {0}:{1}": "コメント({0}:{1})",
        "suppressed: {0} {1} ({2}): {3}": "抑制: {0} {1}({2}): {3}",
        "{0} (until {1})": "{0}({1} まで)",

        // Fixes
        "Write true instead of false. Applying it replaces the node pool, all its nodes at once.":
            "false を true に変更します。適用するとノードプールが再作成され、全ノードが一度に置き換わります。",
        "Write true instead of false. Applying it replaces the whole cluster.":
            "false を true に変更します。適用するとクラスタが再作成されます。",
        "Write true instead of false. It applies in place.": "false を true に変更します。再作成なしで適用可能です。",

        // What was read
        "Modules that are not on this disk and do not seem to concern nodes":
            "このディスクになく、ノードに関係しないと思われるモジュール",
        "The root of the repository, or the folder that was scanned where there is none.":
            "リポジトリのルートです。リポジトリがない場合は、スキャンしたフォルダです。",
    ]
}
