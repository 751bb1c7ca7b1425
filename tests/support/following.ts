import { FollowedFolders, type LookedAt } from '../../src/watch/followed-folders.ts';

/** The folders of a report, followed as a session does, and how often a change was told. */
export class Following {
  changes = 0;
  readonly followed: FollowedFolders;

  private constructor(
    folder: string,
    private readonly looked: LookedAt,
  ) {
    const onError = (error: Error): void => {
      throw error;
    };
    this.followed = new FollowedFolders(folder, { onChange: () => this.changes++, onError });
  }

  /** With a first build, at which these files were read. */
  static async begin(folder: string, files: readonly string[]): Promise<Following> {
    const following = new Following(folder, { folders: [folder], files });
    await following.followed.begin();
    await following.build();
    return following;
  }

  /** What a session does around a build. */
  async build(): Promise<void> {
    const began = Date.now();
    await this.followed.remember();
    await this.followed.follow(this.looked, began);
  }

  close(): Promise<void> {
    return this.followed.close();
  }
}
