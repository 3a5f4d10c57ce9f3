extension JapaneseTemplates {
    /// What rules say, and what their answers rest on.
    static let posture: [String: String] = [
        // What is spoken of
        "a cluster": "クラスタ",
        "a node pool": "ノードプール",
        "a node pool written inside its cluster": "クラスタ内に記述されたノードプール",
        "an Autopilot cluster": "Autopilot クラスタ",
        "the cluster's default node pool": "クラスタのデフォルト ノードプール",
        "the node pools that auto-provisioning makes": "ノード自動プロビジョニングで作成されるノードプール",
        "what this module creates": "このモジュールが作成するリソース",
        "an alerting policy": "アラート ポリシー",
        "a log-based metric": "ログベースの指標",
        "a log sink": "ログシンク",

        // Alerts
        "An alarm that cannot go off: no event about the boot of nodes fires {0}":
            "ノードのブートに関するどのイベントでも、{0}によるアラートは発生しません",
        "An event about the boot of nodes fires {0}": "ノードのブートに関するイベントで、{0}によるアラートが発生します",
        "Whether any event about the boot of nodes fires {0} cannot be known from here":
            "ノードのブートに関するイベントで{0}によるアラートが発生するかどうかは、この入力からは判定できません",
        "Nobody hears when a boot fails: no alert tells a person of {0}":
            "{0}のブートの失敗を人に知らせるアラートがないため、失敗しても誰も気付きません",
        "A person hears of boots that fail in {0}": "{0}のブートの失敗は人に届きます",
        "Whether a person hears of boots that fail in {0} cannot be known from here":
            "{0}のブートの失敗が人に届くかどうかは、この入力からは判定できません",
        "a person hears of early and of late boots that failed": "早期ブートと後期ブートの失敗は人に届きます",
        "no alert that is described here makes a boot that failed reach a person":
            "この入力には、ブートの失敗を人に届けるアラートがありません",
        "no alert that is described here makes an early boot that failed reach a person":
            "この入力には、早期ブートの失敗を人に届けるアラートがありません",
        "no alert that is described here makes a late boot that failed reach a person":
            "この入力には、後期ブートの失敗を人に届けるアラートがありません",
        "an event fires it": "アラートの発生するイベントがあります",
        "no event fires it": "アラートの発生するイベントがありません",

        // Integrity monitoring
        "Integrity monitoring is on for {0}": "{0}の整合性モニタリングは有効です",
        "Nobody watches what the nodes boot: integrity monitoring is off for {0}":
            "{0}の整合性モニタリングが無効なため、ノードのブート時の改ざんを検出できません",
        "Whether integrity monitoring is on for {0} cannot be known from here":
            "{0}の整合性モニタリングが有効かどうかは、この入力からは判定できません",

        // Secure Boot
        "Nodes boot what nobody signed: Secure Boot is off for {0}":
            "{0}のセキュアブートが無効なため、署名のないブートローダーやカーネルでもノードが起動します",
        "Secure Boot is on for {0}": "{0}のセキュアブートは有効です",
        "Whether Secure Boot is on for {0} cannot be known from here":
            "{0}のセキュアブートが有効かどうかは、この入力からは判定できません",

        // Shielded GKE Nodes
        "Machines that cannot prove what they are may join: Shielded GKE Nodes is off for {0}":
            "{0}で「シールドされた GKE ノード」が無効なため、身元を証明できないマシンもノードとして参加できます",
        "Shielded GKE Nodes is on for {0}": "{0}で「シールドされた GKE ノード」が有効です",
        "Whether Shielded GKE Nodes is on for {0} cannot be known from here":
            "{0}で「シールドされた GKE ノード」が有効かどうかは、この入力からは判定できません",

        // Images
        "The image is not one that Shielded GKE Nodes supports for {0}":
            "{0}のイメージは、シールドされた GKE ノードのサポート対象ではありません",
        "The image is one that Shielded GKE Nodes supports for {0}":
            "{0}のイメージは、シールドされた GKE ノードのサポート対象です",
        "Whether Shielded GKE Nodes supports the image of {0} cannot be known from here":
            "{0}のイメージがシールドされた GKE ノードのサポート対象かどうかは、この入力からは判定できません",
        """
        the CIS GKE Benchmark names Container-Optimized OS and Ubuntu only, Securify's guide to Shielded GKE Nodes \
        names Windows Server too
        """: """
        CIS GKE Benchmark が挙げているのは Container-Optimized OS と Ubuntu だけですが、\
        Securify の GKE Shielded Nodes の解説は Windows Server も挙げています
        """,
        "this version does not know the image type": "このバージョンの shieldwatch が知らないイメージタイプです",

        // Versions
        "The version is new enough for Shielded GKE Nodes for {0}":
            "{0}のバージョンは、シールドされた GKE ノードに対応しています",
        "The version is older than Shielded GKE Nodes for {0}":
            "{0}のバージョンが古く、シールドされた GKE ノードに十分に対応していません",
        "Whether the version of {0} is new enough for Shielded GKE Nodes cannot be known from here":
            "{0}のバージョンがシールドされた GKE ノードに対応しているかどうかは、この入力からは判定できません",
        "this is not a version that GKE has": "GKE に存在しないバージョンです",

        // What stands beside the place
        "as it should be": "適切な設定です",
        "cannot be known from here": "この入力からは判定できません",
        "not set in here": "この中で設定されていません",
        "not supported": "サポート対象外",
        "off": "無効",
        "never fires": "発生しない",
        "no alert": "アラートがない",
        "too old": "古いバージョン",

        // What an answer rests on
        "Autopilot protects all its nodes; this cannot be switched off":
            "Autopilot ではすべてのノードが保護され、無効にすることはできません",
        "{0} is {1}": "{0} は {1} に設定されています",
        "{0} is {1}, but whether this exists depends on: {2}":
            "{0} は {1} に設定されていますが、リソースが作成されるかどうかを確定できません: {2}",
        "{0} is not set and defaults to {1}, but whether this exists depends on: {2}":
            "{0} は未設定でデフォルト値は {1} ですが、リソースが作成されるかどうかを確定できません: {2}",
        "{0} is not set; GKE chooses {1}": "{0} は設定されていないため、GKE が {1} を選択します",
        "{0} is not set; its default is {1}": "{0} は設定されていないため、デフォルト値の {1} になります",
        "{0} is not set; its default is {1} before provider version {2}":
            "{0} は設定されていません。バージョン {2} より前のプロバイダのデフォルト値は {1} です",
        "{0} is not set; its default is {1} since provider version {2}":
            "{0} は設定されていません。バージョン {2} 以降のプロバイダのデフォルト値は {1} です",
        "{0} is not set; the module {1} makes it {2} in version {3}":
            "{0} は設定されていません。モジュール {1} のバージョン {3} が {2} に設定します",
        "{0} is not there, and the API leaves out what is off":
            "{0} がありません。API は無効な設定を出力しません",

        // What is missing
        "a file that cannot be read from here": "ここから読み取れないファイルです",
        "a module that is not on this disk": "このディスクにないモジュールです",
        "a variable without a value; give one with --var or --var-file":
            "値が指定されていない変数です。--var または --var-file で指定できます",
        "chosen when Terraform runs": "Terraform の実行時に選択される値です",
        "computed by the provider": "プロバイダが決める値です",
        "differs from run to run, or is not worked out here": "実行のたびに変わる値か、ここでは計算しない値です",
        "more than is worked out": "計算の上限を超えています",
        "not in this export": "このエクスポートに含まれていません",
        "nothing in this input says": "この入力に判断の材料がありません",
        "read from the cloud when Terraform runs": "Terraform の実行時にクラウドから読み取られる値です",
        "Terraform would refuse this": "Terraform がエラーにする式です",
        "the sources disagree": "情報源によって見解が異なります",
        "{0} ({1})": "{0}({1})",
        "{0} depends on: {1}": "{0} の値を確定できません: {1}",
    ]
}
