# One image for the three services and the tools that prepare their servers; docker/entrypoint says which part a container is.
FROM eclipse-temurin:25-jre
# Volumes take the owner of the folders they are first mounted on.
RUN groupadd --gid 10001 boussole \
 && useradd --uid 10001 --gid boussole --no-create-home --home-dir /boussole --shell /usr/sbin/nologin boussole \
 && install -d -m 700 -o boussole -g boussole /secrets /journal
# Owned by the user of the container, so that what the build made with a strict umask can be read.
COPY --chown=boussole:boussole launcher/target/lib /boussole/launcher/lib
COPY --chown=boussole:boussole launcher/target/boussole-launcher-*.jar /boussole/launcher/
COPY --chown=boussole:boussole plan-service/target/quarkus-app /boussole/plan-service
COPY --chown=boussole:boussole metrics-service/target/quarkus-app /boussole/metrics-service
COPY --chown=boussole:boussole alert-service/target/quarkus-app /boussole/alert-service
COPY --chown=boussole:boussole docker/entrypoint docker/healthy /usr/local/bin/
USER boussole
WORKDIR /boussole
EXPOSE 8081 8082 8083
ENTRYPOINT ["entrypoint"]
