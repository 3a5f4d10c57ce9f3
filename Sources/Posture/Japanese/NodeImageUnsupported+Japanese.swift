extension RuleProse {
    /// ``NodeImageUnsupported`` in Japanese.
    static let japaneseNodeImageUnsupported = RuleProse(
        title: "シールドされた GKE ノードに対応したノードイメージ",
        summary: """
            すべてのノードプールと、ノード自動プロビジョニングのデフォルト設定で、ノードのイメージが \
            Container-Optimized OS または Ubuntu になっていることを確認します。
            """,
        risk: [
            """
            整合性モニタリング(整合性監視)とセキュアブートは、ノードのイメージを前提にした仕組みです。ブートローダーと\
            カーネルに署名があり、検証の期待どおりに vTPM(仮想トラステッド プラットフォーム モジュール)へ測定値が\
            記録されなければ、正しく働きません。GKE が提供する Container-Optimized OS と Ubuntu は、そのように\
            作られています。
            """,
            """
            Windows Server については、情報源によって見解が異なります。CIS GKE Benchmark が挙げているのは \
            Container-Optimized OS と Ubuntu だけですが、Windows Server も挙げている解説があります。お使いの \
            Windows ノードが整合性検証イベントを出力したことを確かめるまでは、監視できているとは言い切れません。\
            そのため、このルールは「判定できない」と報告します。
            """,
        ],
        repair: [
            """
            影響: ノードプールのイメージの変更は再作成なしで適用可能です。ただし、GKE はアップグレードと同じように、ノードを少しずつ\
            作り直します。その間、ワークロードはドレイン(排出)され、PodDisruptionBudget(PDB)が考慮されるのは\
            最長 1 時間です。アップグレードと同じように計画してください。
            """,
            """
            Terraform: image_type に COS_CONTAINERD を指定します。ワークロードが Ubuntu のパッケージや\
            カーネル モジュールを必要とする場合は UBUNTU_CONTAINERD を指定します。先にノードが 1 台のノードプールで\
            試してください。ルート ファイル システムに書き込むものや、パッケージ マネージャーを前提にするものは、\
            Container-Optimized OS では動作しません。
            """,
            """
            gcloud: clusters upgrade に --node-pool と --image-type を指定します。対象のノードプールのノードが\
            順に作り直されます。
            """,
            """
            コンソール: [Kubernetes Engine] の [クラスタ] で対象のクラスタを開き、ノードプールの詳細画面で\
            ノードイメージを変更します(画面の表記は変わることがあります)。
            """,
        ]
    )
}
