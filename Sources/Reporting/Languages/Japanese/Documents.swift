extension JapaneseTemplates {
    /// What is said about plans, states and exports.
    static let documents: [String: String] = [
        // What they are
        "a Terraform plan": "Terraform のプラン",
        "a Terraform state": "Terraform の state",
        "a list of GKE clusters": "GKE クラスタの一覧",
        "a GKE cluster": "GKE クラスタ",
        "a list of GKE node pools": "GKE ノードプールの一覧",
        "a GKE node pool": "GKE ノードプール",
        "a list of assets": "アセットの一覧",
        "an asset of Cloud Asset Inventory": "Cloud Asset Inventory のアセット",

        // What they are not
        "there are no Terraform files, plans or exports here":
            "ここに Terraform ファイル、プラン、エクスポートのいずれもありません",
        "this file is empty": "このファイルは空です",
        "there is nothing in this file": "このファイルには何も書かれていません",
        "this is a plan as Terraform saves it; print it with terraform show -json":
            "これは Terraform が保存したプランそのものです。terraform show -json で出力してください",
        "this is Terraform's state file itself; print it with terraform show -json":
            "これは Terraform の state ファイルそのものです。terraform show -json で出力してください",
        """
        this is the log of a Terraform run; save the plan with terraform plan -out=FILE and print it with terraform \
        show -json FILE
        """: """
        これは Terraform の実行ログです。terraform plan -out=FILE でプランを保存し、terraform show -json FILE で出力してください
        """,
        "this file is compressed; unpack it first": "このファイルは圧縮されています。先に展開してください",
        "this file is UTF-16; save it as UTF-8": "このファイルは UTF-16 です。UTF-8 で保存してください",
        "this is not JSON; have gcloud print it with --format=json":
            "これは JSON ではありません。gcloud に --format=json を付けて出力してください",
        "this is neither a Terraform file nor a plan or an export in JSON":
            "これは Terraform ファイルでも、JSON 形式のプランやエクスポートでもありません",
        """
        this JSON is no Terraform plan or state as terraform show -json prints it, and no export of GKE clusters, node \
        pools or assets
        """: """
        この JSON は、terraform show -json が出力する Terraform のプランや state でも、GKE クラスタ、ノードプール、\
        アセットのエクスポートでもありません
        """,
        "this is {0}, but files whose names end in {1} are configuration; give it another name":
            "これは{0}ですが、名前が {1} で終わるファイルは設定として扱われます。別の名前にしてください",
        "other text stands in front of the JSON; remove it": "JSON の前にほかのテキストがあります。取り除いてください",
        "this is a list inside of a list; take what is in it out of the outer one":
            "リストの中にリストがあります。外側のリストを取り除いてください",
        """
        these are fields of a GKE cluster or node pool under other names than the API gives them, such as \
        current_master_version for currentMasterVersion; print it with --format=json
        """: """
        GKE クラスタまたはノードプールのフィールドですが、currentMasterVersion が current_master_version になっているなど、\
        名前が API のものと異なります。--format=json を付けて出力してください
        """,
        "this looks like several things at once, so none of them is judged: {0}":
            "複数の種類の入力に見えるため、どれとしても判定しません: {0}",
        "this value is none of what is judged, though others in this file are":
            "このファイルのほかの値とは異なり、この値は判定の対象になる形式ではありません",
        "{0} values from here on are none of what is judged, though others in this file are":
            "このファイルのほかの値とは異なり、ここから先の {0} 個の値は判定の対象になる形式ではありません",
        "1 asset of another type than a cluster or node pool": "クラスタでもノードプールでもない種類のアセットが 1 個あります",
        "{0} assets of other types than clusters and node pools":
            "クラスタでもノードプールでもない種類のアセットが {0} 個あります",
        "there are more than {0} clusters and node pools in here; those from here on are not judged":
            "このファイルのクラスタとノードプールは {0} 個を超えています。ここから先は判定しません",
        "a text of more than {0} bytes where a name or a setting is expected":
            "名前または設定の位置に、{0} バイトを超えるテキストがあります",

        // Plans
        "this plan ended in an error; what Terraform did not get to is not in it and not judged":
            "このプランはエラーで終わっています。Terraform が処理できなかった部分は含まれていないため、判定しません",
        "format_version is not a version such as \"1.2\"": "format_version が \"1.2\" のようなバージョンではありません",
        "version {0} of Terraform's JSON output is not known; 0.x and 1.x are read":
            "Terraform の JSON 出力のバージョン {0} には対応していません。読み取れるのは 0.x と 1.x です",
        "modules nested deeper than {0} levels are not judged": "{0} 段より深くネストしたモジュールは判定しません",
        "deferred to a later plan, reason {0}": "後のプランに先送りされています(理由: {0})",
        "sensitive, and left out of this file": "機密の値であり、このファイルには含まれていません",
        "the number is too large": "数値が大きすぎます",
        "it is not of the kind that is expected here": "ここで必要な種類の値ではありません",
        "this value has no expression": "この値には式がありません",

        // Exports
        "this cluster has no name, so it is not judged": "このクラスタには名前がないため、判定しません",
        "this node pool has no name, so it is not judged": "このノードプールには名前がないため、判定しません",
        "this is not a node pool": "これはノードプールではありません",
        "the node pools of this cluster are not a list, so they are not judged":
            "このクラスタのノードプールがリストになっていないため、判定しません",
        "this asset's name names no GKE cluster, so it is not judged":
            "このアセットの名前は GKE クラスタを指していないため、判定しません",
        "not in this export; export the assets with --content-type=resource":
            "このエクスポートには含まれていません。--content-type=resource を付けてアセットをエクスポートしてください",
        "it is not {0}": "{0}ではありません",
        "an object": "オブジェクト",
        "a boolean": "真偽値",
        "a text": "テキスト",
    ]
}
