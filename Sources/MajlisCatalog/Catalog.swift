internal import MajlisFeed
