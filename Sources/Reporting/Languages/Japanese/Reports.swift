extension JapaneseTemplates {
    /// What reports say around findings.
    static let reports: [String: String] = [
        // Outcomes and severities
        "and {0} more places that could not be read": "ほかに、読み取れなかった箇所が {0} か所あります",
        "critical": "重大",
        "high": "高",
        "low": "低",
        "medium": "中",
        "not determined": "判定できない",
        "passed": "合格",
        "suppressed": "抑制",

        // Findings
        "also {0}": "同様の箇所: {0}",
        "also {0} in {1}": "同様の箇所: {1} の {0}",
        "and {0} more": "ほか {0} 件",
        "fix: Terraform replaces the node pool, all its nodes at once; `shieldwatch explain {0}` says how to avoid the outage":
            "修正: ノードプールの再作成が必要です。Terraform は全ノードを一度に置き換えます。停止を避ける手順は `shieldwatch explain {0}` で確認できます",
        "fix: Terraform replaces the whole cluster; `shieldwatch explain {0}` says how to avoid it":
            "修正: Terraform ではクラスタの再作成が必要です。再作成を避ける手順は `shieldwatch explain {0}` で確認できます",
        "fix: applies in place; `shieldwatch explain {0}` says how":
            "修正: 再作成なしで適用可能です。手順は `shieldwatch explain {0}` で確認できます",
        "fix: takes a new node pool; `shieldwatch explain {0}` says how to avoid the outage":
            "修正: ノードプールの再作成が必要です。停止を避ける手順は `shieldwatch explain {0}` で確認できます",
        "here": "この位置",
        "unread": "読み取り不可",
        "via {0}, called at {1}:{2}": "呼び出し元: {0}({1}:{2})",
        "{0} in {1}": "{0}({1})",
        "{0}, as written at {1}:{2}:{3}": "{0}(値の記述箇所: {1}:{2}:{3})",

        // Summaries
        "1 call of a module that is not on this disk and does not seem to concern nodes; --verbose lists it.":
            "このディスクになく、ノードに関係しないと思われるモジュールの呼び出しが 1 件あります。--verbose で確認できます。",
        "1 file could not be read; what it declares is not judged.":
            "1 個のファイルを読み取れませんでした。そのファイルの宣言は判定していません。",
        "1 finding ({0})": "検出結果 1 件({0})",
        "No GKE clusters or node pools": "GKE クラスタとノードプールはありません",
        "No GKE clusters or node pools in 1 folder with Terraform files":
            "Terraform ファイルのある 1 個のフォルダに、GKE クラスタとノードプールはありません",
        "No GKE clusters or node pools in {0} folders with Terraform files":
            "Terraform ファイルのある {0} 個のフォルダに、GKE クラスタとノードプールはありません",
        "No findings": "検出結果 0 件",
        "Nothing could be judged": "判定できるものがありませんでした",
        "not followed: {0} ({1}) at {2}:{3}": "追跡対象外: {0}({1})、{2}:{3}",
        "passed over: {0}: {1}": "スキップ: {0}: {1}",
        "{0} calls of modules that are not on this disk and do not seem to concern nodes; --verbose lists them.":
            "このディスクになく、ノードに関係しないと思われるモジュールの呼び出しが {0} 件あります。--verbose で確認できます。",
        "{0} critical": "重大 {0} 件",
        "{0} files could not be read; what they declare is not judged.":
            "{0} 個のファイルを読み取れませんでした。それらのファイルの宣言は判定していません。",
        "{0} findings ({1})": "検出結果 {0} 件({1})",
        "{0} high": "高 {0} 件",
        "{0} low": "低 {0} 件",
        "{0} medium": "中 {0} 件",
        "{0} not determined": "判定できない設定 {0} 件",
        "{0} passed": "合格 {0} 件",
        "{0} suppressed": "抑制 {0} 件",
        "{0}.": "{0}。",

        // Rules
        "CIS GKE Benchmark {0}": "CIS GKE Benchmark {0}",
        "Severity {0}": "重大度: {0}",
        "also known as {0}": "別名: {0}",
        "Fails": "不合格になる例",
        "How to repair it, and what that does to what is running": "どうやって直すのか(実行中の環境への影響)",
        "Passes": "合格になる例",
        "Read on": "参考資料",
        "Repair with gcloud": "gcloud での手順",
        "Why it matters": "なぜ危険なのか",
    ]
}
