-- What has been migrated is the owner's to write; the application reads it to tell whether it may serve.
revoke insert, update, delete on migration from huibian_app;
