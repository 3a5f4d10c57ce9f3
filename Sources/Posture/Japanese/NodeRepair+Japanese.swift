extension NodeRepair {
    /// ``paragraphs(_:hint:)`` in Japanese.
    /// - Parameters:
    ///   - name: what the setting is called.
    ///   - hint: what else to mind before the new pool is made.
    static func japaneseParagraphs(_ name: String, hint: String) -> [String] {
        [
            """
            \(name)の設定は、既存のノードでは変更できません。Terraform で変更すると、google_container_node_pool では\
            ノードプールの再作成が必要になり、すべてのノードが一度に削除されてから新しいノードプールが作成されます。\
            google_container_cluster の中に書かれたノード(node_config ブロック、node_pool ブロック)では、\
            クラスタの再作成が必要になります。再作成なしで適用可能なのはノード自動プロビジョニングのデフォルト設定だけで、\
            変更後に作成されるノードプールにだけ反映されます。
            """,
            """
            独立したノードプールを、停止を避けて置き換える手順: まず、\(name)を有効にした google_container_node_pool を\
            もう 1 つ追加し、ノードの準備が整うまで待ちます。次に、古いノードプールの全ノードをスケジューリング対象外にし\
            (cordon)、PodDisruptionBudget(PDB)を守りながら 1 台ずつドレイン(排出)します。\
            古いノードプールを構成から削除するのは最後です。\(hint)
            """,
            """
            クラスタの中に書かれたノードを、クラスタを再作成せずに置き換える手順: 該当するブロックは編集も追加も削除も\
            しないでください。変更するとクラスタが再作成されます。新しいノードプールを google_container_node_pool として\
            追加し、lifecycle { ignore_changes = [node_config, node_pool] } で Terraform が該当するブロックに触れないように\
            してから、古いノードをドレインし、古いノードプールを gcloud container node-pools delete で削除します。\
            適用する前に、再作成(replace)が計画に含まれていないことを毎回確認してください。
            """,
            """
            gcloud で置き換える場合は、下の「gcloud での手順」の順に実行します。最初の describe で古いノードプールの\
            マシンタイプ、ディスク、ラベル、taint を確認し、create に同じ指定を加えてください。--delete-emptydir-data を\
            付けると emptyDir ボリュームを使う Pod も退避(evict)されますが、そのデータは失われます。ノードプールを削除する\
            操作は PDB を考慮しません。古いノードにワークロードが残っておらず、Pending の Pod もないことを get pods で\
            確かめてから delete を実行します。Terraform で管理している場合は構成にも同じ変更を加えてください。\
            加えないと、次の適用で元に戻ります。
            """,
            """
            コンソールで置き換える場合は、[Kubernetes Engine] の [クラスタ] で対象のクラスタを開き、ノードプールを\
            追加します。[セキュリティ] のシールドされたノードのオプション(Shielded options)で整合性モニタリングと\
            セキュアブートを有効にして作成します(画面の表記は変わることがあります)。ワークロードは上記のとおり \
            kubectl で移行し、最後に同じ画面で古いノードプールを削除します。
            """,
            """
            ノード自動プロビジョニングで作成されるノードでは、gcloud container clusters update の\
            --enable-autoprovisioning と --autoprovisioning-config-file で渡すファイルの shieldedInstanceConfig に、\
            enableIntegrityMonitoring: true と enableSecureBoot: true を指定します。すでに作成されたノードプールは、\
            上記の手順で置き換えてください。
            """,
        ]
    }
}
